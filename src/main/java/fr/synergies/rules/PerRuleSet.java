package fr.synergies.rules;

import java.util.function.Function;

/** What is read off a rule set and costs too much to be read for each use: kept for the one that was asked for last. */
public final class PerRuleSet<T> {

    private final Function<RuleSet, T> reading;
    private volatile Read<T> last;

    public PerRuleSet(Function<RuleSet, T> reading) {
        this.reading = reading;
    }

    /** What was read off these rules. */
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
