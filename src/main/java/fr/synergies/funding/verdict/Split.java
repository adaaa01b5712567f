package fr.synergies.funding.verdict;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;

/**
 * Who bears the remainder of an expense after the aid (reste à charge). A row of {@code rules/funding/split.csv}.
 *
 * @param category code of the category
 * @param validity where it applies
 * @param partner code of the financer
 * @param source article of the paper
 */
public record Split(String category, Validity validity, String partner, LocalizedText source) {

    /** The split in a row of the table. */
    public static Split of(Cells row) {
        return new Split(row.text("category"), Validity.of(row), row.text("partner"), row.localized("source"));
    }
}
