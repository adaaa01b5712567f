package fr.synergies.association.readiness;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;

/**
 * Whether a kind of income counts towards financial autonomy. A row of {@code rules/association/incomes.csv}.
 *
 * @param counts whether it remains after the end of the programme
 */
public record IncomeRule(IncomeKind kind, LocalizedText name, Counts counts, LocalizedText source) {

    /** Whether an income counts. */
    public enum Counts {
        YES,
        NO
    }

    /** The row of a table. */
    public static IncomeRule of(Cells row) {
        return new IncomeRule(
                row.choice("kind", IncomeKind.class),
                row.localized("name"),
                row.choice("counts", Counts.class),
                row.localized("source"));
    }

    /** Whether the structure retains it without the programme's aid. */
    public boolean countsForAutonomy() {
        return counts == Counts.YES;
    }
}
