package fr.synergies.company.flow;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where a company is: one of the three parks, elsewhere in the Métropole, or outside. A row of {@code rules/synergy/parks.csv}.
 *
 * @param code such as {@code CAP_NORD}
 * @param name display name
 * @param zone the zone used by the criterion of territory
 * @param centre used for companies without coordinates; empty if there is no meaningful centre
 */
public record Park(String code, LocalizedText name, Zone zone, Optional<Position> centre) {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    /** Inside the programme's parks, inside the Métropole, or neither. */
    public enum Zone {
        PARK,
        METROPOLE,
        OUTSIDE
    }

    /** The park in a row of the table. */
    public static Park of(Cells row) {
        return new Park(
                row.text("code"),
                row.localized("name"),
                row.choice("zone", Zone.class),
                row.optional("latitude").map(stated -> centre(row)));
    }

    private static Position centre(Cells row) {
        return new Position(
                row.decimal("latitude", POLE.negate(), POLE).doubleValue(),
                row.decimal("longitude", DATE_LINE.negate(), DATE_LINE).doubleValue());
    }
}
