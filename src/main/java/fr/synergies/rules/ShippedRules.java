package fr.synergies.rules;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Lets the rule set that the program brings decide before anything is decided. */
@Component
class ShippedRules implements SmartLifecycle {

    private final RuleSetActivation activation;
    private final ShippedRuleSet shipped;
    private boolean running;

    ShippedRules(RuleSetActivation activation, ShippedRuleSet shipped) {
        this.activation = activation;
        this.shipped = shipped;
    }

    @Override
    public void start() {
        try {
            activation.ship(shipped.files());
        } catch (DataIntegrityViolationException anotherNodeStarts) {
            activation.ship(shipped.files());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the programmes are registered, which begins their processes. */
    @Override
    public int getPhase() {
        return -1;
    }
}
