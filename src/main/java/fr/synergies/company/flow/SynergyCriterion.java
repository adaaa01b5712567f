package fr.synergies.company.flow;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A criterion of eligibility. A row of {@code rules/synergy/criteria.csv}.
 *
 * @param rule id of the rule that judges by it
 * @param name display name
 * @param kind the kind of synergy to which it applies; empty for all
 * @param pass threshold for passing; empty for criteria without figures
 * @param review threshold for a review
 * @param basis what its figures count: the whole quantities, or what running synergies leave of them
 * @param source the source on which it is based
 */
public record SynergyCriterion(
        String rule,
        LocalizedText name,
        Optional<SynergyKind> kind,
        Optional<BigDecimal> pass,
        Optional<BigDecimal> review,
        Basis basis,
        LocalizedText source) {

    /** What the figures of a criterion count. */
    public enum Basis {
        WHOLE,
        REST
    }

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    /** The criterion in a row of the table. */
    public static SynergyCriterion of(Cells row) {
        return new SynergyCriterion(
                row.text("rule"),
                row.localized("name"),
                row.optional("kind").map(stated -> row.choice("kind", SynergyKind.class)),
                threshold(row, "pass"),
                threshold(row, "review"),
                row.optional("basis")
                        .map(stated -> row.choice("basis", Basis.class))
                        .orElse(Basis.WHOLE),
                row.localized("source"));
    }

    /** Whether it applies to synergies of this kind. */
    public boolean appliesTo(SynergyKind judged) {
        return kind.isEmpty() || kind.get() == judged;
    }

    /** The threshold to pass. */
    public BigDecimal toPass() {
        return pass.orElseThrow(() -> missing("pass"));
    }

    /** The threshold to be worth a review. */
    public BigDecimal toReview() {
        return review.orElseThrow(() -> missing("review"));
    }

    private IllegalStateException missing(String threshold) {
        return new IllegalStateException("rules/synergy/criteria.csv: " + rule + " has no threshold to " + threshold);
    }

    private static Optional<BigDecimal> threshold(Cells row, String name) {
        return row.optional(name).map(stated -> row.decimal(name, BigDecimal.ZERO, LARGEST));
    }
}
