package fr.synergies.association;

import fr.synergies.association.Readiness.Way;
import fr.synergies.association.readiness.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code confirmReadiness}: the rules judge everything for the last time. */
@Component("confirmReadiness")
class ConfirmReadiness implements JavaDelegate {

    private final Readiness readiness;

    ConfirmReadiness(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "way",
                readiness
                        .conclude(execution.getProcessBusinessKey(), "confirmReadiness", Phase.READY, Way.ASK)
                        .name());
    }
}
