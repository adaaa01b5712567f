package fr.synergies.association;

import fr.synergies.association.readiness.AssociationFacts;
import fr.synergies.association.readiness.AssociationRules;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Association")
class AssociationController {

    private final Associations associations;
    private final Readiness readiness;
    private final AssociationRules rules;

    AssociationController(Associations associations, Readiness readiness, AssociationRules rules) {
        this.associations = associations;
        this.readiness = readiness;
        this.rules = rules;
    }

    /** The reason for giving up the creation. */
    @Schema(name = "AssociationCancellation")
    record Cancellation(
            @NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @GetMapping("/programmes/{code}/association")
    @Operation(
            summary = "Read the association that is to take the programme over, with the latest verdict of the rules")
    AssociationAnswer read(@PathVariable String code, Locale language) {
        return answer(associations.of(code), language);
    }

    @PostMapping("/programmes/{code}/association")
    @PreAuthorize(Associations.STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open the creation of the association", description = "409 when it was opened before.")
    AssociationAnswer open(@PathVariable String code, Locale language) {
        return answer(associations.open(code), language);
    }

    @PostMapping("/programmes/{code}/association/cancellation")
    @PreAuthorize(Associations.STAFF)
    @Operation(summary = "Give the creation up, with a reason", description = "409 when its case is not running.")
    AssociationAnswer cancel(
            @PathVariable String code, @Valid @RequestBody Cancellation cancellation, Locale language) {
        return answer(associations.cancel(code, cancellation.reason()), language);
    }

    @PostMapping("/association/evaluations")
    @Operation(
            summary = "Judge an association without storing it",
            description = "Whole euros. Sentences in French, or in English by Accept-Language.")
    @ApiResponse(responseCode = "200", description = "The verdict of the rules")
    @ApiResponse(responseCode = "400", description = "Bad input: a problem detail names each field")
    ReadinessAnswer evaluate(@Valid @RequestBody ReadinessRequest request, Locale language) {
        AssociationFacts facts = request.facts();
        if (facts.totalSeats() == 0) {
            throw Refusal.invalid(Violation.of("seats", "association.seats.none"));
        }
        return ReadinessAnswer.of(rules.judge(facts), language);
    }

    private AssociationAnswer answer(Association association, Locale language) {
        return AssociationAnswer.of(
                association, readiness.latestVerdict(association), readiness.decisions(association), language);
    }
}
