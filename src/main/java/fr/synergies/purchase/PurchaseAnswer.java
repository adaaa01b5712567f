package fr.synergies.purchase;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A round of group purchase as returned by the API. */
@Schema(name = "PurchaseRound")
record PurchaseAnswer(
        String group,
        int number,
        String caseId,
        PurchaseRound.Status status,
        LocalDate openedOn,

        @Schema(description = "Day by which offers are expected, null as long as nobody said")
        Optional<LocalDate> offersUntil,

        @JsonIgnoreProperties("shared") List<PurchaseNeed> needs,

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
        Optional<Integer> chosenOffer,

        String reason,

        @Schema(description = "Day the round ended, null before")
        Optional<LocalDate> closedOn) {

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
                round.offersUntil(),
                view.needs(),
                view.undisclosed(),
                view.volume(),
                view.unit(),
                view.today(),
                view.comparisons().stream().map(PurchaseAnswer::offer).toList(),
                round.chosenOffer(),
                round.reason(),
                round.closedOn());
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
