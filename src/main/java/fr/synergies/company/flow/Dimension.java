package fr.synergies.company.flow;

import java.math.BigDecimal;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import tech.units.indriya.format.SimpleUnitFormat;

/** A set of units that can be converted into each other. Each has a base unit, in which yearly quantities are compared. */
public enum Dimension {
    MASS("t", "Mg"),
    VOLUME("m³", "m³"),
    ENERGY("MWh", "MW·h"),
    COUNT("u.", "one"),
    TIME("h", "h"),
    MONEY("€", "one");

    private final String symbol;
    private final Unit<?> base;

    Dimension(String symbol, String definition) {
        this.symbol = symbol;
        this.base = SimpleUnitFormat.getInstance().parse(definition);
    }

    /** The base unit as people write it; tonnes for masses. */
    public String symbol() {
        return symbol;
    }

    /**
     * The number of base units in one unit.
     *
     * @throws IllegalArgumentException if the unit is of another dimension
     */
    BigDecimal factor(Unit<?> unit) {
        try {
            return new BigDecimal(unit.getConverterToAny(base)
                            .convert((Number) BigDecimal.ONE)
                            .toString())
                    .stripTrailingZeros();
        } catch (IncommensurableException other) {
            throw new IllegalArgumentException(unit + " is not of the dimension " + this, other);
        }
    }
}
