package fr.synergies.association.readiness;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.CellProblem;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A criterion on a share and its thresholds. A row of {@code rules/association/criteria.csv}.
 *
 * @param code such as {@code PUBLIC_SHARE}
 * @param sense which side of the thresholds is good
 * @param pass the threshold for passing
 * @param review the threshold up to which a person decides
 */
public record ShareCriterion(String code, Sense sense, BigDecimal pass, BigDecimal review, LocalizedText source) {

    private static final BigDecimal LARGEST = BigDecimal.TEN;

    /** Which side of the thresholds is good. */
    public enum Sense {
        /** Below the first threshold it passes; up to and including the second, a person decides. */
        BELOW,
        /** From the first threshold on it passes; from the second on, a person decides. */
        AT_LEAST
    }

    public ShareCriterion {
        boolean ordered = sense == Sense.BELOW ? review.compareTo(pass) >= 0 : review.compareTo(pass) <= 0;
        if (!ordered) {
            throw new CellProblem(
                    "review",
                    new LocalizedText(
                            review + " est du bon côté du seuil qui suffit, " + pass,
                            review + " lies on the good side of the bound that passes, " + pass));
        }
    }

    /** The row of a table. */
    public static ShareCriterion of(Cells row) {
        return new ShareCriterion(
                row.text("code"),
                row.choice("sense", Sense.class),
                row.decimal("pass", BigDecimal.ZERO, LARGEST),
                row.decimal("review", BigDecimal.ZERO, LARGEST),
                row.localized("source"));
    }

    /**
     * Grades a part of a whole, without rounding.
     *
     * @param whole more than 0
     */
    public Grade grade(BigDecimal part, BigDecimal whole) {
        int first = part.compareTo(pass.multiply(whole));
        int second = part.compareTo(review.multiply(whole));
        return switch (sense) {
            case BELOW -> first < 0 ? Grade.PASS : second <= 0 ? Grade.REVIEW : Grade.FAIL;
            case AT_LEAST -> first >= 0 ? Grade.PASS : second >= 0 ? Grade.REVIEW : Grade.FAIL;
        };
    }

    /**
     * The share for display: rounded to a hundredth of a percent towards the bad side, so that a threshold never appears to be
     * reached when it is not.
     */
    public BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 4, sense == Sense.BELOW ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }
}
