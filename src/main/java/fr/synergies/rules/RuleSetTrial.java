package fr.synergies.rules;

import fr.synergies.rules.proposal.Impact;
import java.util.function.LongConsumer;

/** Tries a rule set on past decisions, without changing them. */
public interface RuleSetTrial {

    /**
     * Compares every stored decision with what it would be under these rules.
     *
     * @param judged is told from time to time how many have been compared; what it throws ends the trial
     */
    Impact of(RuleSet candidate, LongConsumer judged);

    /** Compares every stored decision with what it would be under these rules. */
    default Impact of(RuleSet candidate) {
        return of(candidate, judged -> {});
    }

    /** How many decisions there are to compare. */
    default long decisions() {
        return 0;
    }
}
