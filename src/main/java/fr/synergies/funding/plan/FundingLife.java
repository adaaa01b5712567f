package fr.synergies.funding.plan;

import fr.synergies.programme.Exercise;
import fr.synergies.programme.FundingDue;
import fr.synergies.programme.GrantedAid;
import fr.synergies.programme.OpenAtEnd;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeStates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Serves the lifecycle of the programme: opens the cases of its financing plans when they fall due, reports the total aid they
 * grant, and ends what is open when the action ends.
 */
@Component
class FundingLife implements GrantedAid, OpenAtEnd {

    private final FundingPlanRepository plans;
    private final FundingRecords records;
    private final FundingCases cases;
    private final ProgrammeStates states;

    FundingLife(FundingPlanRepository plans, FundingRecords records, FundingCases cases, ProgrammeStates states) {
        this.states = states;
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

    /** Plans of exercises that would begin after the end are withdrawn; those of earlier ones are finished. */
    @Override
    public List<OpenCase> end(Programme programme, LocalDate lastDay, String reason) {
        List<OpenCase> open = new ArrayList<>();
        for (Exercise exercise : programme.exercises()) {
            plans.latest(programme.code(), exercise.year())
                    .filter(plan -> plan.caseOpened() && !plan.isClosed())
                    .ifPresent(plan -> {
                        boolean closed = exercise.from().isAfter(lastDay);
                        if (closed) {
                            cases.withdraw(plan, reason);
                        }
                        open.add(new OpenCase(plan.caseId(), closed));
                    });
        }
        return open;
    }

    /** Only exercises that began before the action ended: what was granted for a later time is not due. */
    @Override
    public BigDecimal of(Programme programme) {
        BigDecimal granted = BigDecimal.ZERO;
        LocalDate last = states.lastDay(programme);
        List<Exercise> begun = programme.exercises().stream()
                .filter(exercise -> !exercise.from().isAfter(last))
                .toList();
        for (Exercise exercise : begun) {
            granted = granted.add(plans.adopted(programme.code(), exercise.year())
                    .flatMap(FundingPlan::adoptedVerdict)
                    .flatMap(records::verdict)
                    .map(stored -> stored.verdict().totals().grantedAid())
                    .orElse(BigDecimal.ZERO));
        }
        return granted;
    }
}
