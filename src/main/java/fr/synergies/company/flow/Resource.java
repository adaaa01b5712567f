package fr.synergies.company.flow;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;

/**
 * A resource that can flow: a material, an energy, a service. A row of {@code rules/synergy/resources.csv}.
 *
 * @param code such as {@code PALLET}
 * @param name display name
 * @param poolable whether companies may buy or use it together
 * @param discount expected discount, as a share of the price, 0 to 1
 * @param workingGroup code of the working group in charge of it
 */
public record Resource(String code, LocalizedText name, boolean poolable, BigDecimal discount, String workingGroup) {

    private enum Answer {
        YES,
        NO
    }

    /** The resource in a row of the table. */
    public static Resource of(Cells row) {
        return new Resource(
                row.text("code"),
                row.localized("name"),
                row.choice("poolable", Answer.class) == Answer.YES,
                row.decimal("discount", BigDecimal.ZERO, BigDecimal.ONE),
                row.text("workingGroup"));
    }
}
