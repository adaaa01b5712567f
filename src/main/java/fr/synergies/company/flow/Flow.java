package fr.synergies.company.flow;

import fr.synergies.company.reference.WasteCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;

/**
 * A flow that leaves or enters a company.
 *
 * @param waste its waste code, if it is a waste
 * @param quantity quantity per period, in the unit
 * @param unit empty if it was not stated
 * @param months the months in which it occurs, never empty
 * @param unitPrice euros per unit
 * @param disposalPrice disposal cost in euros per unit
 * @param bound the part of the quantity bound by running synergies
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

    /** Tolerance for rounding in the conversion of a bound quantity. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

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

    /** The number of base units in one unit; the unit must be known. */
    public BigDecimal factor() {
        return unit.orElseThrow().factor();
    }

    /** The dimension of its unit, if known. */
    public Optional<Dimension> dimension() {
        return unit.map(FlowUnit::dimension);
    }

    /** The same flow with another bound part. */
    public Flow bound(BigDecimal part) {
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

    /** Quantity × periods of a year that running synergies leave, in the base unit of its dimension; the unit must be known. */
    public BigDecimal yearlyUnbound() {
        return unbound().multiply(period.perYear()).multiply(factor());
    }

    /**
     * The same flow as if a running synergy did not use it.
     *
     * @param own what that synergy binds in a year, in the base unit
     */
    public Flow freeOf(BigDecimal own) {
        if (own.signum() == 0 || unit.isEmpty()) {
            return this;
        }
        BigDecimal others = bound.subtract(own.divide(factor().multiply(period.perYear()), MathContext.DECIMAL64));
        return bound(others.compareTo(ROUNDING) <= 0 ? BigDecimal.ZERO : others);
    }

    /** What running synergies leave of it, in its unit and period. */
    public BigDecimal unbound() {
        return quantity.subtract(bound).max(BigDecimal.ZERO);
    }
}
