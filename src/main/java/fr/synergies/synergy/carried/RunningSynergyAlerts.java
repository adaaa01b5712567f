package fr.synergies.synergy.carried;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.platform.web.Alert;
import fr.synergies.platform.web.AlertSource;
import fr.synergies.platform.workflow.Cases;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Alerts staff about overdue tasks of synergies in progress: visits, consents, agreements, measures. */
@Component
class RunningSynergyAlerts implements AlertSource {

    private final Cases cases;
    private final Clock clock;
    private final MessageSource texts;

    RunningSynergyAlerts(Cases cases, Clock clock, MessageSource texts) {
        this.cases = cases;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public List<Alert> alerts(Locale language) {
        long overdue = CurrentStaff.signedIn() ? cases.overdue(SynergyCaseService.PROCESS, clock.instant()) : 0;
        return overdue == 0
                ? List.of()
                : List.of(new Alert(
                        texts.getMessage("synergy.case.alert.overdue", new Object[] {overdue}, language),
                        "/tasks?view=OVERDUE"));
    }
}
