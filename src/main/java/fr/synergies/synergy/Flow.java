package fr.synergies.synergy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What leaves or enters a company.
 *
 * @param waste its waste code, where it is a waste
 * @param quantity per period, in the unit
 * @param unit none where nobody stated it
 * @param months the months it happens in, never empty
 * @param unitPrice euros per unit
 * @param disposalPrice euros that getting rid of a unit costs
 * @param bound the part of the quantity that running synergies use
 */
public record Flow(
        String id,
        Company company,
        Direction direction,
        Resource resource,
        Optional<WasteCode> waste,
        BigDecimal quantity,
        Optional<FlowUnit> unit,
        Period period,
        Set<Integer> months,
        BigDecimal unitPrice,
        BigDecimal disposalPrice,
        BigDecimal bound) {

    private static final Set<Integer> WHOLE_YEAR = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    public Flow {
        months = months.isEmpty() ? WHOLE_YEAR : Set.copyOf(months);
    }

    /** Quantity × periods of a year, in the base unit of its dimension; the unit must be known. */
    public BigDecimal yearly() {
        return yearlyInUnit().multiply(factor());
    }

    /** Quantity × periods of a year, in its own unit. */
    public BigDecimal yearlyInUnit() {
        return quantity.multiply(period.perYear());
    }

    /** Base units that one unit is; the unit must be known. */
    public BigDecimal factor() {
        return unit.orElseThrow().factor();
    }

    /** The dimension of its unit, if known. */
    public Optional<Dimension> dimension() {
        return unit.map(FlowUnit::dimension);
    }

    /** The same flow of which running synergies use another part. */
    Flow bound(BigDecimal part) {
        return new Flow(
                id,
                company,
                direction,
                resource,
                waste,
                quantity,
                unit,
                period,
                months,
                unitPrice,
                disposalPrice,
                part);
    }

    /** What running synergies leave of it, in its unit and period. */
    public BigDecimal unbound() {
        return quantity.subtract(bound).max(BigDecimal.ZERO);
    }
}
