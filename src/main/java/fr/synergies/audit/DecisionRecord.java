package fr.synergies.audit;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Binds decisions to the acts that tell them, in the transaction that stores both. */
@Service
public class DecisionRecord {

    private final FiredRules fired;

    DecisionRecord(FiredRules fired) {
        this.fired = fired;
    }

    /**
     * Keeps which rules fired for a decision or said something, and commits the act that tells it to all of it: whoever alters the decision later
     * contradicts the chain.
     *
     * @param decision read again after it was stored, so that it is the same to whoever verifies it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Act bind(Act act, Decision decision, Judged judged) {
        Set<String> rules = judged.rules();
        fired.add(decision.id(), rules);
        return act.verdict(decision.id(), decision.rulesVersion())
                .changing(
                        Map.of(),
                        Map.of(StoredDecision.FACT, decision.stored(rules).hash()));
    }
}
