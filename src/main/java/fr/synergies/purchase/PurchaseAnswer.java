package fr.synergies.purchase;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A round of group purchase as returned by the API. */
@Schema(name = "PurchaseRound")
record PurchaseAnswer(
        String group,
        int number,
        String caseId,
        PurchaseRound.Status status,
        LocalDate openedOn,

        @Schema(description = "Day by which offers are expected, null as long as nobody said")
        LocalDate offersUntil,

        List<Need> needs,

        @Schema(description = "Companies that do not share their data: counted in the totals, listed for staff only")
        int undisclosed,

        @Schema(description = "Of all companies a year, in volumeUnit")
        BigDecimal volume,

        @Schema(description = "Base unit of the dimension of the needs, empty without needs")
        String volumeUnit,

        @Schema(description = "What all companies pay a year, in euros")
        BigDecimal today,

        List<Offer> offers,

        @Schema(description = "Number of the offer that was chosen, null before and without one")
        Integer chosenOffer,

        String reason,

        @Schema(description = "Day the round ended, null before")
        LocalDate closedOn) {

    /** The need of a company. */
    @Schema(name = "PurchaseNeed")
    record Need(String siret, String company, String resource, BigDecimal volume, String unit, BigDecimal unitPrice) {}

    /** The offer of a supplier, compared with current prices. */
    @Schema(name = "PurchaseOffer")
    record Offer(
            int number,
            String supplier,
            BigDecimal price,
            String unit,
            String conditions,
            LocalDate validUntil,

            @Schema(description = "Euros a year for all companies, at today's prices")
            BigDecimal today,

            @Schema(description = "Euros a year for all companies, at the offered price")
            BigDecimal offered,

            @Schema(description = "today - offered") BigDecimal saving,

            List<Part> companies) {}

    /** A company's part of an offer. */
    @Schema(name = "PurchaseOfferPart")
    record Part(
            String siret,

            @Schema(description = "A year, in the offer's unit")
            BigDecimal volume,

            BigDecimal today,
            BigDecimal offered,
            BigDecimal saving) {}

    static PurchaseAnswer of(PurchaseView view) {
        PurchaseRound round = view.round();
        return new PurchaseAnswer(
                round.group(),
                round.number(),
                round.caseId(),
                round.status(),
                round.openedOn(),
                round.offersUntil().orElse(null),
                view.needs().stream().map(PurchaseAnswer::need).toList(),
                view.undisclosed(),
                view.volume(),
                view.unit(),
                view.today(),
                view.comparisons().stream().map(PurchaseAnswer::offer).toList(),
                round.chosenOffer().orElse(null),
                round.reason(),
                round.closedOn().orElse(null));
    }

    private static Need need(PurchaseNeed need) {
        return new Need(need.siret(), need.company(), need.resource(), need.volume(), need.unit(), need.unitPrice());
    }

    private static Offer offer(OfferComparison comparison) {
        PurchaseOffer offer = comparison.offer();
        return new Offer(
                offer.number(),
                offer.supplier(),
                offer.price(),
                offer.unit(),
                offer.conditions(),
                offer.validUntil(),
                comparison.today(),
                comparison.offered(),
                comparison.saving(),
                comparison.lines().stream()
                        .map(line -> new Part(
                                line.need().siret(), line.volume(), line.today(), line.offered(), line.saving()))
                        .toList());
    }
}
