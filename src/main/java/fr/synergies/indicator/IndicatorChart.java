package fr.synergies.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The yearly values of a figure as bars, laid out for a drawing of {@value #WIDTH} by {@value #HEIGHT}. A negative value has no
 * bar, only its number.
 *
 * @param bars oldest first
 */
record IndicatorChart(IndicatorDefinition definition, List<Bar> bars) {

    static final int WIDTH = 300;
    static final int HEIGHT = 150;

    private static final int TOP = 22;
    private static final int FLOOR = 125;
    private static final int GAP = 12;
    private static final int WIDEST = 60;

    /** A year. */
    record Bar(String year, BigDecimal value, int x, int y, int width, int height) {

        /** Where its texts are centred. */
        public int middle() {
            return x + width / 2;
        }
    }

    static IndicatorChart of(IndicatorDefinition definition, List<LiveIndicators.Column> years) {
        List<BigDecimal> values = years.stream()
                .map(year -> year.values().get(definition.indicator()))
                .toList();
        BigDecimal highest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        int slot = WIDTH / Math.max(1, years.size());
        int width = Math.max(2, Math.min(WIDEST, slot - GAP));
        return new IndicatorChart(
                definition,
                IntStream.range(0, years.size())
                        .mapToObj(at -> bar(
                                years.get(at).code(), values.get(at), highest, at * slot + (slot - width) / 2, width))
                        .toList());
    }

    /** Whether there is anything to draw. */
    public boolean empty() {
        return bars.stream().allMatch(bar -> bar.value().signum() == 0);
    }

    public int floor() {
        return FLOOR;
    }

    private static Bar bar(String year, BigDecimal value, BigDecimal highest, int x, int width) {
        int height = value.signum() <= 0
                ? 0
                : value.multiply(BigDecimal.valueOf(FLOOR - TOP))
                        .divide(highest, 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE)
                        .intValueExact();
        return new Bar(year, value, x, FLOOR - height, width, height);
    }
}
