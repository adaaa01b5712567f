package fr.synergies.purchase;

import static java.math.BigDecimal.ZERO;
import static java.math.MathContext.DECIMAL128;

import fr.synergies.company.flow.Decimals;
import fr.synergies.company.flow.FlowUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An offer compared with current prices. Each company's amounts are rounded to the cent, HALF_UP, and summed as rounded, so that
 * the lines add up to the total.
 *
 * @param today cost at current prices, in euros per year
 * @param offered cost at the price of the offer, in euros per year
 * @param saving today minus offered; negative if the offer is more expensive
 */
record OfferComparison(PurchaseOffer offer, List<Line> lines, BigDecimal today, BigDecimal offered, BigDecimal saving) {

    private static final int CENTS = 2;

    /**
     * A company's part.
     *
     * @param volume volume per year, in the unit of the offer
     */
    public record Line(PurchaseNeed need, BigDecimal volume, BigDecimal today, BigDecimal offered, BigDecimal saving) {}

    /**
     * Compares an offer with the needs.
     *
     * @param units by code; those of the needs and of the offer share a dimension
     */
    static OfferComparison of(PurchaseOffer offer, List<PurchaseNeed> needs, Map<String, FlowUnit> units) {
        List<Line> lines = needs.stream().map(need -> line(offer, need, units)).toList();
        return new OfferComparison(
                offer, lines, sum(lines, Line::today), sum(lines, Line::offered), sum(lines, Line::saving));
    }

    /** The yearly cost of all needs at current prices. */
    static BigDecimal today(List<PurchaseNeed> needs) {
        return needs.stream().map(OfferComparison::today).reduce(ZERO.setScale(CENTS), BigDecimal::add);
    }

    /** The same comparison without the companies that do not share their data; the totals remain. */
    OfferComparison disclosed() {
        return new OfferComparison(
                offer, lines.stream().filter(line -> line.need().shared()).toList(), today, offered, saving);
    }

    private static Line line(PurchaseOffer offer, PurchaseNeed need, Map<String, FlowUnit> units) {
        BigDecimal volume = need.volume()
                .multiply(units.get(need.unit()).factor())
                .divide(units.get(offer.unit()).factor(), DECIMAL128);
        BigDecimal today = today(need);
        BigDecimal offered = cents(volume.multiply(offer.price()));
        return new Line(need, Decimals.number(volume), today, offered, today.subtract(offered));
    }

    private static BigDecimal today(PurchaseNeed need) {
        return cents(need.volume().multiply(need.unitPrice()));
    }

    private static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(CENTS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(ZERO.setScale(CENTS), BigDecimal::add);
    }
}
