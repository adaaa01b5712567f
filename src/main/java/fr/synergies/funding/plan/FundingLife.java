package fr.synergies.funding.plan;

import fr.synergies.programme.Exercise;
import fr.synergies.programme.FundingDue;
import fr.synergies.programme.GrantedAid;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Serves the lifecycle of the programme: opens the cases of its financing plans when they fall due, and reports the total aid
 * they grant.
 */
@Component
class FundingLife implements GrantedAid {

    private final FundingPlanRepository plans;
    private final FundingRecords records;
    private final FundingCases cases;

    FundingLife(FundingPlanRepository plans, FundingRecords records, FundingCases cases) {
        this.plans = plans;
        this.records = records;
        this.cases = cases;
    }

    /** Opens the case of the draft of the exercise; does nothing if staff have opened it already or there is no draft. */
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
