package fr.synergies.rules;

import java.util.Optional;

/** The active rule set, and the former ones. */
public interface RuleSets {

    /**
     * The active rule set. Callers that judge must call this once per judgement, so that a verdict and the version it names
     * belong together.
     */
    RuleSet current();

    /**
     * The rule set of this version.
     *
     * @return empty if there never was one
     * @throws RuleSetException if the application can no longer compile it; the message gives the reason
     */
    Optional<RuleSet> of(String version);
}
