package fr.synergies.association;

import fr.synergies.association.Readiness.Way;
import fr.synergies.association.readiness.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code assessReadiness}: the rules judge the three strands together. */
@Component("assessReadiness")
class AssessReadiness implements JavaDelegate {

    private final Readiness readiness;

    AssessReadiness(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "way",
                readiness
                        .conclude(execution.getProcessBusinessKey(), "assessReadiness", Phase.STRANDS, Way.PLAN_B)
                        .name());
    }
}
