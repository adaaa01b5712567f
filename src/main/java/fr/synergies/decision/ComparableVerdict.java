package fr.synergies.decision;

import fr.synergies.rules.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A verdict in a form that can be compared with another on the same facts.
 *
 * @param outcome its outcome code, such as {@code OVER_CAP}
 * @param euros amount granted in euros, 0 if nothing is granted
 * @param figures the figures it computed, in a stable order
 * @param fired the rules that fired; empty for an older verdict, for which they were not recorded
 * @param content everything except the version of the rules, as JSON; equal for verdicts with the same content
 */
public record ComparableVerdict(
        String outcome,
        BigDecimal euros,
        List<Figure> figures,
        List<Finding> findings,
        List<String> fired,
        String content) {

    public ComparableVerdict {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        fired = List.copyOf(fired);
    }

    /** The rules that fired or reported something, by name: a row of a table that names a rule may report through another one. */
    public SortedSet<String> rules() {
        SortedSet<String> rules = new TreeSet<>(fired);
        findings.forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    /** Whether outcome, figures and the findings on each line are the same, regardless of their wording. */
    public boolean findsTheSameAs(ComparableVerdict other) {
        return outcome.equals(other.outcome) && computed().equals(other.computed()) && found().equals(other.found());
    }

    private List<String> computed() {
        return figures.stream()
                .map(figure -> figure.name() + "="
                        + figure.value().stripTrailingZeros().toPlainString())
                .sorted()
                .toList();
    }

    private List<String> found() {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.line())
                .sorted()
                .toList();
    }

    /**
     * A figure of a verdict.
     *
     * @param name name in the reader's language, unique within the verdict
     */
    public record Figure(String name, BigDecimal value, Unit unit) {}

    /** The unit of a figure. */
    public enum Unit {
        EUROS,
        /** A share between 0 and 1. */
        SHARE,
        TONNES,
        KM
    }
}
