package fr.synergies.funding;

import fr.synergies.programme.Exercise;
import fr.synergies.programme.FundingDue;
import fr.synergies.programme.GrantedAid;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the programme's life asks of its financing plans: to open their cases in time, and what they grant in all. */
@Component
class FundingLife implements GrantedAid {

    private final FundingPlanRepository plans;
    private final FundingRecordRepository records;
    private final FundingCases cases;

    FundingLife(FundingPlanRepository plans, FundingRecordRepository records, FundingCases cases) {
        this.plans = plans;
        this.records = records;
        this.cases = cases;
    }

    /** Opens the case of the exercise's draft; a plan that staff took up before, or that nobody has drafted, is theirs. */
    @EventListener
    void due(FundingDue due) {
        plans.latest(due.programme().code(), due.exercise().year())
                .filter(plan -> plan.isDraft() && !plan.caseOpened())
                .ifPresent(plan -> cases.open(plan.programme(), plan.year()));
    }

    @Override
    public BigDecimal of(Programme programme) {
        BigDecimal granted = BigDecimal.ZERO;
        for (Exercise exercise : programme.exercises()) {
            granted = granted.add(plans.adopted(programme.code(), exercise.year())
                    .flatMap(FundingPlan::adoptedVerdict)
                    .flatMap(records::verdict)
                    .map(stored -> stored.verdict().totals().grantedAid())
                    .orElse(BigDecimal.ZERO));
        }
        return granted;
    }
}
