package fr.synergies.association.readiness;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;

/**
 * The grade of a legal form. A row of {@code rules/association/legal-forms.csv}.
 *
 * @param form the legal form
 * @param source the provision on which the grade is based
 */
public record LegalFormRule(LegalForm form, LocalizedText name, Grade grade, LocalizedText source) {

    /** The row of a table. */
    public static LegalFormRule of(Cells row) {
        return new LegalFormRule(
                row.choice("form", LegalForm.class),
                row.localized("name"),
                row.choice("grade", Grade.class),
                row.localized("source"));
    }
}
