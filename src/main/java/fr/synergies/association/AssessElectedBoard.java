package fr.synergies.association;

import fr.synergies.association.Readiness.Way;
import fr.synergies.association.readiness.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code assessElectedBoard}: the rules judge again, now with the elected board. */
@Component("assessElectedBoard")
class AssessElectedBoard implements JavaDelegate {

    private final Readiness readiness;

    AssessElectedBoard(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "way",
                readiness
                        .conclude(execution.getProcessBusinessKey(), "assessElectedBoard", Phase.FOUNDED, Way.ASK)
                        .name());
    }
}
