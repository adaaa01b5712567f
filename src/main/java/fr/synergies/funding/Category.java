package fr.synergies.funding;

import fr.synergies.rules.Cells;
import fr.synergies.rules.LocalizedText;

/**
 * A kind of expense. A row of {@code rules/funding/categories.csv}.
 *
 * @param code such as {@code SALARY}
 * @param name as shown to people
 * @param validity where it applies
 * @param cap code of its cap, empty when it gets no aid
 */
public record Category(String code, LocalizedText name, Validity validity, String cap) {

    /** The category of a table's row. */
    public static Category of(Cells row) {
        return new Category(
                row.text("code"),
                row.localized("name"),
                Validity.of(row),
                row.optional("cap").orElse(""));
    }
}
