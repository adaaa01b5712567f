package fr.synergies.funding.plan;

import fr.synergies.funding.page.FundingAgenda;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.committee.ReportSource;
import fr.synergies.programme.Programme;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds to the yearly report of the steering committee what each exercise up to the next one costs, and the aid granted to it. */
@Component
class FundingReport implements ReportSource {

    private final FundingPlans plans;
    private final FundingAgenda agenda;

    FundingReport(FundingPlans plans, FundingAgenda agenda) {
        this.plans = plans;
        this.agenda = agenda;
    }

    @Override
    public List<AgendaItem> facts(Programme programme, int year) {
        return plans.of(programme).stream()
                .filter(plan -> plan.year() <= year + 1)
                .map(plan -> new AgendaItem("funding", agenda.text(plan)))
                .toList();
    }
}
