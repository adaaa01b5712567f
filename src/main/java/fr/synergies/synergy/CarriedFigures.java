package fr.synergies.synergy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The figures of a synergy as pages show them, of the flows as they are stored now.
 *
 * @param rows the flows
 * @param symbol the base unit that quantities are compared in, empty if they do not compare
 * @param matched what both flows of a substitution have in a year, in the base unit
 * @param steps of the saving, one for each flow that saves money
 * @param discount share of the price that a pooling saves
 */
record CarriedFigures(
        Kind kind,
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
     * @param yearly quantity a year, in its own unit
     * @param base the same in the base unit; none where its unit is not known
     * @param bound what running synergies use of it a year, in its own unit
     */
    record Row(StoredFlow flow, String resource, BigDecimal yearly, Optional<BigDecimal> base, BigDecimal bound) {}

    /** What a flow saves: a quantity of its unit at a price, in euros. */
    record Step(
            String company,
            Direction direction,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal euros) {}

    static CarriedFigures of(Kind kind, List<Flow> flows, Map<Long, StoredFlow> stored, Locale language) {
        Function<Flow, StoredFlow> known = flow -> stored.get(StoredFlow.id(flow.id()));
        Optional<Figures> figures = flows.size() > 1 ? Figures.of(new Proposal(kind, flows)) : Optional.empty();
        boolean substitution = kind == Kind.SUBSTITUTION;
        return new CarriedFigures(
                kind,
                flows.stream()
                        .map(flow -> row(flow, known.apply(flow), language))
                        .toList(),
                figures.map(any -> flows.get(0).dimension().orElseThrow().symbol())
                        .orElse(""),
                figures.filter(any -> substitution).map(Figures::smaller).map(CarriedFigures::shown),
                figures.filter(any -> substitution).map(each -> each.coverage().setScale(2, RoundingMode.HALF_UP)),
                figures.map(each -> flows.stream()
                                .map(flow -> step(kind, flow, known.apply(flow), each))
                                .toList())
                        .orElse(List.of()),
                figures.map(each -> each.saving().setScale(2, RoundingMode.HALF_UP)),
                figures.map(each -> each.tonnes().setScale(2, RoundingMode.HALF_UP)),
                flows.isEmpty()
                        ? BigDecimal.ZERO
                        : flows.get(flows.size() - 1).resource().discount());
    }

    private static Row row(Flow flow, StoredFlow stored, Locale language) {
        return new Row(
                stored,
                flow.resource().name().in(language),
                Plain.number(flow.yearlyInUnit()),
                flow.unit().map(unit -> shown(flow.yearly())),
                shown(flow.bound().multiply(flow.period().perYear())));
    }

    private static Step step(Kind kind, Flow flow, StoredFlow stored, Figures figures) {
        boolean pooled = kind == Kind.POOLING;
        BigDecimal quantity =
                pooled ? flow.yearlyInUnit() : figures.smaller().divide(flow.factor(), MathContext.DECIMAL128);
        BigDecimal price = flow.direction() == Direction.OUT ? flow.disposalPrice() : flow.unitPrice();
        return new Step(
                stored.company(),
                flow.direction(),
                shown(quantity),
                stored.facts().unit(),
                price,
                quantity.multiply(price).setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal shown(BigDecimal figure) {
        return Plain.number(figure.setScale(SHOWN, RoundingMode.HALF_UP));
    }
}
