package fr.synergies.programme.life;

import fr.synergies.platform.workflow.CaseEvent;
import fr.synergies.programme.ProgrammeAct;
import fr.synergies.programme.ProgrammeStates;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the table of states for every case that starts, whichever module opens it and by whichever way: a refusal here undoes the
 * opening. The time a case is for stands in its id.
 */
@Component
class CasesByState {

    private static final String STARTED = "case-started";

    /** By the start event of a process; other processes go on whatever the state. */
    private static final Map<String, ProgrammeAct> STARTS = Map.of(
            "fundingCaseOpened", ProgrammeAct.PLAN,
            "monthlyReviewOpened", ProgrammeAct.HOLD_POINT,
            "followUpRequested", ProgrammeAct.FOLLOW_UP,
            "steeringCommitteeOpened", ProgrammeAct.HOLD_COMMITTEE,
            "workingGroupOpened", ProgrammeAct.FORM_GROUP,
            "synergyOpened", ProgrammeAct.CARRY_SYNERGY,
            "purchaseRoundOpened", ProgrammeAct.PURCHASE,
            "recruitmentOpened", ProgrammeAct.RECRUIT,
            "associationCreationOpened", ProgrammeAct.CREATE_ASSOCIATION,
            "indicatorReportOpened", ProgrammeAct.REPORT);

    private static final Pattern FUNDING = Pattern.compile("funding-.*-(\\d{4})-r\\d+");
    private static final Pattern POINT = Pattern.compile("review-.*-(\\d{4}-\\d{2})");

    private final ProgrammeStates states;
    private final Programmes programmes;

    CasesByState(ProgrammeStates states, Programmes programmes) {
        this.states = states;
        this.programmes = programmes;
    }

    @EventListener
    void started(CaseEvent event) {
        ProgrammeAct act = STARTS.get(event.element());
        if (act != null && event.kind().equals(STARTED) && !event.programme().isEmpty()) {
            states.require(event.programme(), act, from(event));
        }
    }

    private Optional<LocalDate> from(CaseEvent event) {
        Matcher point = POINT.matcher(event.caseId());
        if (point.matches()) {
            return Optional.of(YearMonth.parse(point.group(1)).atDay(1));
        }
        Matcher funding = FUNDING.matcher(event.caseId());
        return funding.matches()
                ? programmes
                        .named(event.programme())
                        .exercise(Integer.parseInt(funding.group(1)))
                        .map(each -> each.from())
                : Optional.empty();
    }
}
