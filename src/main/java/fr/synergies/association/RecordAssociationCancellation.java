package fr.synergies.association;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code recordAssociationCancellation}: the creation is given up. */
@Component("recordAssociationCancellation")
class RecordAssociationCancellation implements JavaDelegate {

    private final Associations associations;

    RecordAssociationCancellation(Associations associations) {
        this.associations = associations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object reason = execution.getVariable("reason");
        associations.close(execution.getProcessBusinessKey(), reason instanceof String words ? words : "");
    }
}
