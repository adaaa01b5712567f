package fr.synergies.claim.page;

import fr.synergies.claim.ClaimEvaluation;
import fr.synergies.claim.verdict.ClaimVerdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Funding")
class ClaimEvaluationController {

    private final ClaimEvaluation evaluation;

    ClaimEvaluationController(ClaimEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    @PostMapping("/api/funding/claims/evaluations")
    @Operation(
            summary = "Judge a claim without storing it",
            description = "Amounts in euros with two decimals. Sentences in French, or in English by Accept-Language.")
    @ApiResponse(responseCode = "200", description = "The verdict of the rules")
    @ApiResponse(responseCode = "400", description = "Bad input: a problem detail names each field")
    @ApiResponse(responseCode = "404", description = "No such programme")
    @ApiResponse(responseCode = "422", description = "The programme has no such exercise")
    ClaimVerdictAnswer evaluateClaim(@Valid @RequestBody ClaimEvaluationRequest request, Locale language) {
        ClaimVerdict verdict = evaluation.whatIf(
                request.programme(),
                request.exercise(),
                request.planned(),
                request.claimedByCategory(),
                request.claimedReferencesOrNone(),
                request.claimLines());
        return ClaimVerdictAnswer.of(verdict, language);
    }
}
