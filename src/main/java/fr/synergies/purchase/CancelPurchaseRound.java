package fr.synergies.purchase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code cancelPurchaseRound}: the round is given up, for the reason that the message gave. */
@Component("cancelPurchaseRound")
class CancelPurchaseRound implements JavaDelegate {

    private final PurchaseWork work;

    CancelPurchaseRound(PurchaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object reason = execution.getVariable(Purchases.CANCELLATION_REASON);
        work.cancel(execution.getProcessBusinessKey(), reason == null ? "" : reason.toString());
        execution.removeVariable(Purchases.CANCELLATION_REASON);
    }
}
