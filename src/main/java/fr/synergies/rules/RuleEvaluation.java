package fr.synergies.rules;

import java.util.List;

/** The result of one evaluation: the facts, the findings and the rules that fired. */
public final class RuleEvaluation {

    private final List<Object> facts;
    private final List<Finding> findings;
    private final List<String> fired;

    public RuleEvaluation(List<Object> facts, List<Finding> findings, List<String> fired) {
        this.facts = List.copyOf(facts);
        this.findings = List.copyOf(findings);
        this.fired = List.copyOf(fired);
    }

    /** The facts of this type, in the order of their insertion: the table rows, the caller's, then those of the rules. */
    public <T> List<T> of(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The remarks of the rules in words, in {@link Finding#ORDER}. */
    public List<Finding> findings() {
        return findings;
    }

    /** The names of the rules that fired, each once, in the order of their first firing. */
    public List<String> fired() {
        return fired;
    }
}
