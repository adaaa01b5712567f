package fr.synergies.funding.verdict;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;

/**
 * A category of expense. A row of {@code rules/funding/categories.csv}.
 *
 * @param code such as {@code SALARY}
 * @param name display name
 * @param validity where it applies
 * @param cap code of its cap, empty if it is not aided
 */
public record Category(String code, LocalizedText name, Validity validity, String cap) {

    /** The category in a row of the table. */
    public static Category of(Cells row) {
        return new Category(
                row.text("code"),
                row.localized("name"),
                Validity.of(row),
                row.optional("cap").orElse(""));
    }
}
