package fr.synergies.synergy;

import fr.synergies.rules.CellProblem;
import fr.synergies.rules.Cells;
import fr.synergies.rules.LocalizedText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import javax.measure.format.MeasurementParseException;
import tech.units.indriya.format.SimpleUnitFormat;

/**
 * A unit that flows are counted in. A row of {@code rules/synergy/units.csv}.
 *
 * @param code as typed, such as {@code kg}
 * @param dimension what it converts within
 * @param factor how many base units of the dimension it is
 */
public record FlowUnit(String code, Dimension dimension, BigDecimal factor) {

    /** A number of base units in this unit, exactly where its inverse is a decimal, else to 34 digits. */
    BigDecimal fromBase(BigDecimal base) {
        if (factor.precision() == 1 && factor.unscaledValue().equals(BigInteger.ONE)) {
            return base.scaleByPowerOfTen(factor.scale());
        }
        return base.divide(factor, MathContext.DECIMAL128);
    }

    /** The unit of a table's row. */
    public static FlowUnit of(Cells row) {
        Dimension dimension = row.choice("dimension", Dimension.class);
        try {
            BigDecimal factor = dimension.factor(SimpleUnitFormat.getInstance().parse(row.text("definition")));
            return new FlowUnit(row.text("code"), dimension, factor);
        } catch (MeasurementParseException unknown) {
            String reason = String.valueOf(unknown.getMessage());
            throw new CellProblem("definition", new LocalizedText(reason, reason));
        }
    }
}
