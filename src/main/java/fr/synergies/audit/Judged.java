package fr.synergies.audit;

import fr.synergies.rules.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A verdict, to be compared with another on the same facts.
 *
 * @param outcome its code, such as {@code OVER_CAP}
 * @param euros granted, 0 where nothing is
 * @param figures what it computed, in a lasting order
 * @param fired the rules that fired; none for a verdict of before they were noted
 * @param content all of it but the version of the rules, as JSON: equal for verdicts that say the same
 */
public record Judged(
        String outcome,
        BigDecimal euros,
        List<Figure> figures,
        List<Finding> findings,
        List<String> fired,
        String content) {

    public Judged {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        fired = List.copyOf(fired);
    }

    /** The rules that fired or said something, by name: a row of a table that names a rule may speak through another one. */
    public SortedSet<String> rules() {
        SortedSet<String> rules = new TreeSet<>(fired);
        findings.forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    /** Whether outcome, figures and what is found of which line are the same, in whatever words. */
    public boolean findsTheSameAs(Judged other) {
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
     * @param name in the reader's language, one of its kind
     */
    public record Figure(String name, BigDecimal value, Unit unit) {}

    /** How a figure is written. */
    public enum Unit {
        EUROS,
        /** A share, 1 being the whole. */
        SHARE,
        TONNES,
        KM
    }
}
