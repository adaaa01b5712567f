package fr.synergies.rules;

import java.util.function.Function;

/** A value derived from a rule set that is too expensive to compute for each use: cached for the rule set used last. */
public final class PerRuleSet<T> {

    private final Function<RuleSet, T> reading;
    private volatile Read<T> last;

    public PerRuleSet(Function<RuleSet, T> reading) {
        this.reading = reading;
    }

    /** The value for these rules. */
    public T of(RuleSet rules) {
        Read<T> known = last;
        if (known == null || !known.version().equals(rules.version())) {
            known = new Read<>(rules.version(), reading.apply(rules));
            last = known;
        }
        return known.value();
    }

    private record Read<T>(String version, T value) {}
}
