package fr.synergies.claim.verdict;

import fr.synergies.funding.verdict.Validity;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;

/**
 * A figure of the funders' agreement by which claims are judged. A row of {@code rules/claim/parameters.csv}.
 *
 * @param code such as {@code TRANSFER_SHARE}: the share by which the spend of a category may pass its line of the plan
 * @param validity where it applies
 * @param value a share, 0 to 1
 * @param source article of the agreement
 */
public record ClaimParameter(String code, Validity validity, BigDecimal value, LocalizedText source) {

    static final String TRANSFER_SHARE = "TRANSFER_SHARE";

    /** The parameter in a row of the table. */
    public static ClaimParameter of(Cells row) {
        return new ClaimParameter(
                row.text("code"),
                Validity.of(row),
                row.decimal("value", BigDecimal.ZERO, BigDecimal.ONE),
                row.localized("source"));
    }

    /** Whether it holds wherever no narrower row does. */
    boolean general() {
        return validity.everywhere();
    }
}
