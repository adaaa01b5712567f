package fr.synergies.rules.library;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Activates the shipped rule set before anything is judged. */
@Component
public class ShippedRules implements SmartLifecycle {

    private final RuleSetActivation activation;
    private final ShippedRuleSet shipped;
    private final TransactionOperations transaction;
    private boolean running;

    public ShippedRules(RuleSetActivation activation, ShippedRuleSet shipped, TransactionOperations transaction) {
        this.activation = activation;
        this.shipped = shipped;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        try {
            ship();
        } catch (DataIntegrityViolationException anotherNodeStarts) {
            ship();
        }
        running = true;
    }

    private void ship() {
        transaction.executeWithoutResult(status -> activation.ship(shipped.files()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the programmes are registered, which starts their processes. */
    @Override
    public int getPhase() {
        return -1;
    }
}
