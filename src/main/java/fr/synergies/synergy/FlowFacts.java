package fr.synergies.synergy;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is known of a flow.
 *
 * @param resource code of a resource of {@code rules/synergy/resources.csv}
 * @param wasteCode as written, empty where it is no waste
 * @param quantity per period, in the unit
 * @param unit code of a unit of {@code rules/synergy/units.csv}, empty where nobody stated it
 * @param months the months it happens in, ascending; none for all twelve
 * @param unitPrice euros per unit
 * @param disposalPrice euros that getting rid of a unit costs
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

    public FlowFacts {
        quantity = Plain.number(quantity);
        unitPrice = Plain.number(unitPrice);
        disposalPrice = Plain.number(disposalPrice);
        months = months.stream().distinct().sorted().toList();
    }

    /** The same flow with another quantity. */
    FlowFacts of(BigDecimal other) {
        return new FlowFacts(
                direction, resource, wasteCode, other, unit, period, months, unitPrice, disposalPrice, note);
    }

    /** By what a flow is recognised among those of its company. */
    public Key key() {
        return new Key(direction, resource, wasteCode, unit);
    }

    /** Direction, resource, waste code and unit: two flows of a company never share all of them. */
    public record Key(Direction direction, String resource, String wasteCode, String unit) {}
}
