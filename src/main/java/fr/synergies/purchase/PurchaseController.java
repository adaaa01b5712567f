package fr.synergies.purchase;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.kernel.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}/working-groups/{group}/purchases")
@Tag(name = "Group purchases")
class PurchaseController {

    private final Purchases purchases;
    private final PurchaseEntries entries;

    PurchaseController(Purchases purchases, PurchaseEntries entries) {
        this.purchases = purchases;
        this.entries = entries;
    }

    @GetMapping
    @Operation(
            summary = "List the rounds of group purchase of a working group, latest first",
            description = "Needs of companies that do not share their data are listed for staff only.")
    List<PurchaseAnswer> list(@PathVariable String code, @PathVariable String group) {
        return purchases.of(code, group).stream().map(this::answer).toList();
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read a round: needs, total volume, and each offer beside today's prices")
    PurchaseAnswer read(@PathVariable String code, @PathVariable String group, @PathVariable int number) {
        return answer(purchases.of(code, group, number));
    }

    @PostMapping
    @PreAuthorize(CurrentStaff.ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open the case of the next round",
            description = "409 when the group is closed. Offers are chosen by completing the tasks of the case.")
    PurchaseAnswer open(@PathVariable String code, @PathVariable String group) {
        return answer(purchases.open(code, group));
    }

    @PostMapping("/{number}/needs")
    @PreAuthorize(CurrentStaff.ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Note a company's need",
            description = "409 unless needs are collected now. All needs of a round are of one resource and dimension.")
    PurchaseAnswer addNeed(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @Valid @RequestBody PurchaseNeedForm need) {
        return answer(entries.addNeed(code, group, number, need));
    }

    @DeleteMapping("/{number}/needs/{siret}")
    @PreAuthorize(CurrentStaff.ONLY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a company's need off", description = "409 unless needs are collected now.")
    void removeNeed(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @PathVariable String siret) {
        entries.removeNeed(code, group, number, siret);
    }

    @PostMapping("/{number}/offers")
    @PreAuthorize(CurrentStaff.ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Note a supplier's offer", description = "409 unless offers are asked for now.")
    PurchaseAnswer addOffer(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @Valid @RequestBody PurchaseOfferForm offer) {
        return answer(entries.addOffer(code, group, number, offer));
    }

    @DeleteMapping("/{number}/offers/{offer}")
    @PreAuthorize(CurrentStaff.ONLY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an offer off", description = "409 unless offers are asked for now.")
    void removeOffer(
            @PathVariable String code, @PathVariable String group, @PathVariable int number, @PathVariable int offer) {
        entries.removeOffer(code, group, number, offer);
    }

    /** The reason for giving up a round. */
    @Schema(name = "PurchaseCancellation")
    record Cancellation(
            @NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @PostMapping("/{number}/cancellation")
    @PreAuthorize(CurrentStaff.ONLY)
    @Operation(summary = "Give a round up, wherever it stands", description = "409 when it has ended.")
    PurchaseAnswer cancel(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @Valid @RequestBody Cancellation cancellation) {
        return answer(purchases.cancel(code, group, number, cancellation.reason()));
    }

    private PurchaseAnswer answer(PurchaseRound round) {
        return PurchaseAnswer.of(purchases.view(round));
    }
}
