package fr.synergies.association;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code applyPlanB}: carries out what was decided and approved. */
@Component("applyPlanB")
class ApplyPlanB implements JavaDelegate {

    private final PlanB planB;

    ApplyPlanB(PlanB planB) {
        this.planB = planB;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planB.apply(execution.getProcessBusinessKey());
    }
}
