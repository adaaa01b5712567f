package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingEvaluation;
import fr.synergies.funding.plan.PlanContent;
import fr.synergies.funding.verdict.FundingVerdict;
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
class EvaluationController {

    private final FundingEvaluation evaluation;

    EvaluationController(FundingEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    @PostMapping("/api/funding/evaluations")
    @Operation(
            summary = "Judge a financing plan without storing it",
            description = "Amounts in euros with two decimals. Sentences in French, or in English by Accept-Language.")
    @ApiResponse(responseCode = "200", description = "The verdict of the rules")
    @ApiResponse(responseCode = "400", description = "Bad input: a problem detail names each field")
    @ApiResponse(responseCode = "404", description = "No such programme")
    @ApiResponse(responseCode = "422", description = "The programme has no such exercise, or the rules do not cover it")
    VerdictAnswer evaluate(@Valid @RequestBody EvaluationRequest request, Locale language) {
        PlanContent content = new PlanContent(request.months(), request.fte(), request.planLines());
        FundingVerdict verdict = evaluation.whatIf(
                request.programme(),
                request.exercise(),
                content,
                request.priorAidOrNone(),
                request.priorStaffMonthsOrNone(),
                request.vacantMonthsOrNone());
        return VerdictAnswer.of(verdict, language);
    }
}
