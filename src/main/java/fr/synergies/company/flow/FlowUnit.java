package fr.synergies.company.flow;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.CellProblem;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import javax.measure.format.MeasurementParseException;
import tech.units.indriya.format.SimpleUnitFormat;

/**
 * A unit in which flows are measured. A row of {@code rules/synergy/units.csv}.
 *
 * @param code as typed, such as {@code kg}
 * @param dimension its dimension
 * @param factor number of base units of the dimension in one unit
 */
public record FlowUnit(String code, Dimension dimension, BigDecimal factor) {

    /** Converts base units to this unit; exact if the inverse factor is a finite decimal, otherwise to 34 digits. */
    public BigDecimal fromBase(BigDecimal base) {
        if (factor.precision() == 1 && factor.unscaledValue().equals(BigInteger.ONE)) {
            return base.scaleByPowerOfTen(factor.scale());
        }
        return base.divide(factor, MathContext.DECIMAL128);
    }

    /** The unit in a row of the table. */
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
