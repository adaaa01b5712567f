package fr.synergies.rules;

import fr.synergies.rules.proposal.Impact;

/** Tries a rule set on past decisions, without changing them. */
public interface RuleSetTrial {

    /** Compares every stored decision with what it would be under these rules. */
    Impact of(RuleSet candidate);
}
