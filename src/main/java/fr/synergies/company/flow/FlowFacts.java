package fr.synergies.company.flow;

import java.math.BigDecimal;
import java.util.List;

/**
 * The facts about a flow.
 *
 * @param resource code of a resource of {@code rules/synergy/resources.csv}
 * @param wasteCode as written, empty if it is not a waste
 * @param quantity quantity per period, in the unit
 * @param unit code of a unit of {@code rules/synergy/units.csv}, empty if it was not stated
 * @param months the months in which it occurs, ascending; empty for all twelve
 * @param unitPrice euros per unit
 * @param disposalPrice disposal cost in euros per unit
 */
public record FlowFacts(
        Direction direction,
        String resource,
        String wasteCode,
        BigDecimal quantity,
        String unit,
        Period period,
        List<Integer> months,
        BigDecimal unitPrice,
        BigDecimal disposalPrice,
        String note) {

    /** The largest quantity, and the largest price of a unit in euros. */
    public static final String MOST = "1000000000";

    /** The most digits before the decimal mark of a quantity or a price. */
    public static final int DIGITS = 10;

    /** The most decimals of a quantity or a price. */
    public static final int DECIMALS = 6;

    public FlowFacts {
        quantity = Decimals.number(quantity);
        unitPrice = Decimals.number(unitPrice);
        disposalPrice = Decimals.number(disposalPrice);
        months = months.stream().distinct().sorted().toList();
    }

    /** The same flow with another quantity. */
    public FlowFacts of(BigDecimal other) {
        return new FlowFacts(
                direction, resource, wasteCode, other, unit, period, months, unitPrice, disposalPrice, note);
    }

    /** The key that identifies a flow among those of its company. */
    public Key key() {
        return new Key(direction, resource, wasteCode, unit);
    }

    /** Direction, resource, waste code and unit: no two flows of a company agree in all of them. */
    public record Key(Direction direction, String resource, String wasteCode, String unit) {}
}
