package fr.synergies;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSets;
import java.nio.file.Path;
import java.util.Optional;

/** A rule set that decides and always did. */
public record OneRuleSet(RuleSet current) implements RuleSets {

    /** Those of a folder. */
    public static OneRuleSet in(Path folder) {
        return new OneRuleSet(RuleSet.load(folder));
    }

    @Override
    public Optional<RuleSet> of(String version) {
        return Optional.of(current).filter(rules -> rules.version().equals(version));
    }
}
