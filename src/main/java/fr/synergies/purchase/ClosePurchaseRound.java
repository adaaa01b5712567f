package fr.synergies.purchase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code closePurchaseRound}: the round ends with the choice that was made, or without one. */
@Component("closePurchaseRound")
class ClosePurchaseRound implements JavaDelegate {

    private final PurchaseWork work;

    ClosePurchaseRound(PurchaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.close(execution.getProcessBusinessKey());
    }
}
