package fr.synergies.rules;

/** Tries a rule set on what was decided before, without deciding anything. */
public interface RuleSetTrial {

    /** What every stored decision would be under these rules, beside what it is. */
    Impact of(RuleSet candidate);
}
