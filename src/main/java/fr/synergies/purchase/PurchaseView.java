package fr.synergies.purchase;

import fr.synergies.company.flow.Decimals;
import fr.synergies.company.flow.FlowUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A round, limited to what the reader may see.
 *
 * @param needs those of the companies that the reader may see
 * @param undisclosed number of companies that the reader may not see; they count in the totals
 * @param volume total volume of all companies per year, in the base unit of the dimension
 * @param unit that base unit, empty without needs
 * @param today what all companies currently pay per year, in euros
 */
record PurchaseView(
        PurchaseRound round,
        List<PurchaseNeed> needs,
        int undisclosed,
        BigDecimal volume,
        String unit,
        BigDecimal today,
        List<PurchaseOffer> offers,
        List<OfferComparison> comparisons) {

    static PurchaseView of(
            PurchaseRound round,
            List<PurchaseNeed> all,
            List<PurchaseOffer> offers,
            Map<String, FlowUnit> units,
            boolean everything) {
        List<PurchaseNeed> seen =
                all.stream().filter(need -> everything || need.shared()).toList();
        List<OfferComparison> comparisons = all.isEmpty()
                ? List.of()
                : offers.stream()
                        .map(offer -> OfferComparison.of(offer, all, units))
                        .map(comparison -> everything ? comparison : comparison.disclosed())
                        .toList();
        return new PurchaseView(
                round,
                seen,
                all.size() - seen.size(),
                Decimals.number(all.stream()
                        .map(need ->
                                need.volume().multiply(units.get(need.unit()).factor()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)),
                all.isEmpty() ? "" : units.get(all.get(0).unit()).dimension().symbol(),
                OfferComparison.today(all),
                offers,
                comparisons);
    }
}
