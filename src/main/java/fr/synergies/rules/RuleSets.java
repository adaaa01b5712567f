package fr.synergies.rules;

import java.util.Optional;

/** The rule set that decides, and those that decided before. */
public interface RuleSets {

    /** The rule set that decides now. Whoever judges takes it once, so that a verdict and the version it names belong together. */
    RuleSet current();

    /**
     * The rule set of that version.
     *
     * @return empty if there never was one
     * @throws RuleSetException if the program can no longer compile it; the message says why
     */
    Optional<RuleSet> of(String version);
}
