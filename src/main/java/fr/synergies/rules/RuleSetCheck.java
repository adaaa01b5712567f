package fr.synergies.rules;

/** What a module demands of a rule set before it may decide: codes that are known, rows that do not contradict each other. */
public interface RuleSetCheck {

    /** @throws RuleSetException naming the file and what is wrong with it */
    void check(RuleSet rules);
}
