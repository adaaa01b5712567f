package fr.synergies.decision;

import fr.synergies.trail.Act;
import fr.synergies.trail.chain.FiredRules;
import fr.synergies.trail.chain.StoredDecision;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Binds decisions to the acts that record them, in the transaction that stores both. */
@Service
public class VerdictBinding {

    private final FiredRules fired;

    VerdictBinding(FiredRules fired) {
        this.fired = fired;
    }

    /**
     * Stores which rules fired for a decision or reported something, and makes the act that records it commit to all of this:
     * altering the decision later contradicts the chain.
     *
     * @param decision the decision as read back after storing, so that it is identical for those who verify it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Act bind(Act act, Decision decision, ComparableVerdict judged) {
        Set<String> rules = judged.rules();
        fired.add(decision.id(), rules);
        return act.verdict(decision.id(), decision.rulesVersion())
                .changing(
                        Map.of(),
                        Map.of(StoredDecision.FACT, decision.stored(rules).hash()));
    }
}
