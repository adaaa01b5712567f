package fr.synergies.synergy.carried;

import fr.synergies.company.flow.Decimals;
import fr.synergies.company.flow.Dimension;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The figures of a synergy for pages, computed from the current flows.
 *
 * @param rows the flows
 * @param symbol the base unit in which quantities are compared, empty if they cannot be compared
 * @param matched the quantity per year that both flows of a substitution have, in the base unit
 * @param steps of the saving, one for each flow that saves money
 * @param discount share of the price that a pooling saves
 */
public record RunningSynergyFigures(
        SynergyKind kind,
        List<Row> rows,
        String symbol,
        Optional<BigDecimal> matched,
        Optional<BigDecimal> coverage,
        List<Step> steps,
        Optional<BigDecimal> saving,
        Optional<BigDecimal> tonnes,
        BigDecimal discount) {

    private static final int SHOWN = 6;

    /**
     * A flow.
     *
     * @param yearly quantity per year, in its own unit
     * @param base the same in the base unit; empty if its unit is unknown
     * @param bound quantity bound per year by running synergies, in its own unit
     */
    record Row(StoredFlow flow, String resource, BigDecimal yearly, Optional<BigDecimal> base, BigDecimal bound) {}

    /** The saving on a flow: a quantity in its unit at a price in euros. */
    record Step(
            String company,
            Direction direction,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal euros) {}

    public static RunningSynergyFigures of(
            SynergyKind kind, List<Flow> flows, Map<Long, StoredFlow> stored, Locale language) {
        boolean comparable = flows.size() > 1
                && flows.stream().map(Flow::dimension).distinct().count() == 1
                && flows.get(0).dimension().isPresent();
        List<Row> rows = flows.stream()
                .map(flow -> row(flow, stored.get(StoredFlow.id(flow.id())), language))
                .toList();
        BigDecimal discount = flows.isEmpty()
                ? BigDecimal.ZERO
                : flows.get(flows.size() - 1).resource().discount();
        if (!comparable) {
            return new RunningSynergyFigures(
                    kind,
                    rows,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    discount);
        }
        return compared(kind, flows, rows, discount);
    }

    private static RunningSynergyFigures compared(
            SynergyKind kind, List<Flow> flows, List<Row> rows, BigDecimal discount) {
        boolean pooled = kind == SynergyKind.POOLING;
        Dimension dimension = flows.get(0).dimension().orElseThrow();
        BigDecimal smaller =
                flows.stream().map(Flow::yearly).min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal larger =
                flows.stream().map(Flow::yearly).max(Comparator.naturalOrder()).orElseThrow();
        List<Step> steps = IntStream.range(0, flows.size())
                .mapToObj(
                        place -> step(pooled, flows.get(place), rows.get(place).flow(), smaller))
                .toList();
        BigDecimal sum = flows.stream()
                .map(flow -> quantity(pooled, flow, smaller).multiply(price(flow)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RunningSynergyFigures(
                kind,
                rows,
                dimension.symbol(),
                Optional.of(shown(smaller)).filter(any -> !pooled),
                Optional.of(larger)
                        .filter(any -> !pooled)
                        .map(any -> any.signum() == 0 ? any : smaller.divide(any, 2, RoundingMode.HALF_UP)),
                steps,
                Optional.of((pooled ? sum.multiply(discount) : sum).setScale(2, RoundingMode.HALF_UP)),
                Optional.of(smaller)
                        .filter(any -> !pooled && dimension == Dimension.MASS)
                        .map(tonnes -> tonnes.setScale(2, RoundingMode.HALF_UP)),
                discount);
    }

    private static Row row(Flow flow, StoredFlow stored, Locale language) {
        return new Row(
                stored,
                flow.resource().name().in(language),
                Decimals.number(flow.yearlyInUnit()),
                flow.unit().map(unit -> shown(flow.yearly())),
                shown(flow.bound().multiply(flow.period().perYear())));
    }

    private static Step step(boolean pooled, Flow flow, StoredFlow stored, BigDecimal matched) {
        BigDecimal quantity = quantity(pooled, flow, matched);
        return new Step(
                stored.company(),
                flow.direction(),
                shown(quantity),
                stored.facts().unit(),
                price(flow),
                quantity.multiply(price(flow)).setScale(2, RoundingMode.HALF_UP));
    }

    /** In its own unit: all of it is bought together, or what the other one has, too, is no longer bought or disposed of. */
    private static BigDecimal quantity(boolean pooled, Flow flow, BigDecimal matched) {
        return pooled ? flow.yearlyInUnit() : matched.divide(flow.factor(), MathContext.DECIMAL128);
    }

    private static BigDecimal price(Flow flow) {
        return flow.direction() == Direction.OUT ? flow.disposalPrice() : flow.unitPrice();
    }

    private static BigDecimal shown(BigDecimal figure) {
        return Decimals.number(figure.setScale(SHOWN, RoundingMode.HALF_UP));
    }
}
