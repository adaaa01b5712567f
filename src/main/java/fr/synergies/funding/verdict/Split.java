package fr.synergies.funding.verdict;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;

/**
 * Who bears the remainder of an expense after the aid (reste à charge), or a share of it. A row of {@code rules/funding/split.csv}.
 *
 * @param category code of the category
 * @param validity where it applies
 * @param partner who pays: a role of a financer, such as {@code EMPLOYER}, or the code of one
 * @param share its share of the remainder, 0 to 1
 * @param source article of the paper
 */
public record Split(String category, Validity validity, String partner, BigDecimal share, LocalizedText source) {

    /** The split in a row of the table. */
    public static Split of(Cells row) {
        return new Split(
                row.text("category"),
                Validity.of(row),
                row.text("partner"),
                row.optional("share")
                        .map(stated -> row.decimal("share", BigDecimal.ZERO, BigDecimal.ONE))
                        .orElse(BigDecimal.ONE),
                row.localized("source"));
    }
}
