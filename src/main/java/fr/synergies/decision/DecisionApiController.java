package fr.synergies.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Decisions",
        description =
                "Verdicts of the rules: on which facts, by which rules, and what the same or other rules decide again."
                        + " Every signed-in user may read.")
class DecisionApiController {

    private static final String EXAMPLE = """
            {"rules":"0c6bc58f7050","own":true,"identical":true,"outcome":"OVER_CAP","outcomeNow":"OVER_CAP",
             "euros":39400.00,"eurosNow":39400.00,"change":0.00,"figures":[],"findings":[],"fired":[],"firedNow":[]}
            """;

    private final DecisionReview decisions;

    DecisionApiController(DecisionReview decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A verdict, its facts, and the rules that fired or did not",
            description = "Facts and verdict are as they were stored. Sentences by Accept-Language.")
    @ApiResponse(responseCode = "200", description = "The decision")
    @ApiResponse(
            responseCode = "403",
            description = "it names companies that share nothing, and the user is neither staff nor auditor",
            content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown verdict", content = @Content)
    DecisionAnswer read(
            @Parameter(example = "0b9a8f1e-6c52-4a53-9a77-2f1f6e0d3c11") @PathVariable String id, Locale language) {
        return DecisionAnswer.of(decisions.file(id, language), language);
    }

    @GetMapping("/{id}/recomputation")
    @Operation(
            summary = "Decide again on the stored facts",
            description =
                    "By the rules that judged, which must decide the same; or by other ones, which finance, auditors and"
                            + " administrators may try. Nothing is stored.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "403", description = "other rules, for who may not try them", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown verdict", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "its facts were not stored, or those rules are not to be had any more",
            content = @Content)
    RecomputationAnswer recompute(
            @PathVariable String id,
            @Parameter(
                            description = "version of the rules; empty: those that judged; `current`: those of today",
                            example = "current")
                    @RequestParam(name = "rules", defaultValue = "")
                    String version,
            Locale language) {
        return RecomputationAnswer.of(decisions.recompute(id, version), language);
    }
}
