package fr.synergies.synergy.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Synergies")
class SynergyEvaluationController {

    private final SynergyEvaluation evaluation;

    SynergyEvaluationController(SynergyEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    @PostMapping("/api/synergies/evaluations")
    @Operation(
            summary = "Judge companies and flows without storing them",
            description =
                    "Every synergy the flows could make, eligible or not, with what each criterion says; the best "
                            + "saving first. Figures are null where the units do not allow any, the coverage is null for a "
                            + "pooling. Sentences in French, or in English by Accept-Language.")
    @ApiResponse(responseCode = "200", description = "The synergies, the best saving first")
    @ApiResponse(responseCode = "400", description = "Bad input: a problem detail names each field")
    @ApiResponse(responseCode = "404", description = "No such programme")
    @ApiResponse(responseCode = "422", description = "More than 20 000 synergies: send fewer flows")
    SynergyEvaluationAnswer evaluate(@Valid @RequestBody SynergyEvaluationRequest request, Locale language) {
        SynergyEvaluation.RuledSynergies judged = evaluation.judge(request);
        return SynergyEvaluationAnswer.of(judged.rulesVersion(), judged.synergies(), language);
    }
}
