package fr.synergies.rules;

/** The requirements of a module on a rule set before it may be activated: known codes, rows that do not contradict each other. */
public interface RuleSetCheck {

    /**
     * @throws RuleSetException naming the file and the error in it
     */
    void check(RuleSet rules);
}
