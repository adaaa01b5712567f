package fr.synergies.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/cases/compare", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CompareApiController {

    private static final String EXAMPLE = """
            {"left":{"caseId":"funding-SYNERGIES-2021","process":"funding-validation","processName":"Validation du plan",
                     "version":1,"state":"ENDED","started":"2021-01-04T08:00:00Z","ended":"2021-01-20T09:00:00Z",
                     "total":"PT385H","acts":12,"people":3},
             "right":{"caseId":"funding-SYNERGIES-2022","process":"funding-validation","processName":"Validation du plan",
                      "version":1,"state":"RUNNING","started":"2022-01-04T08:00:00Z","ended":null,
                      "total":"PT24H","acts":7,"people":2},
             "sameProcess":true,"sameVersion":true,"difference":"PT-361H",
             "steps":[{"element":"reviewFundingPlan","name":"Examiner le plan","passed":"BOTH","difference":"PT2H",
                       "decidedDifferently":true,
                       "left":{"state":"PASSED","times":1,"total":"PT1H","decisions":["Approuvé"]},
                       "right":{"state":"PASSED","times":1,"total":"PT3H","decisions":["Dérogation demandée"]}}]}
            """;

    private final CompareCases compare;

    CompareApiController(CompareCases compare) {
        this.compare = compare;
    }

    @GetMapping
    @Operation(
            summary = "Two cases side by side",
            description = "Steps passed by both or by one, how often and how long, and what was decided. Durations in"
                    + " ISO 8601; differences are the right case's less the left one's. Steps of different processes"
                    + " are never taken for the same.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "404", description = "unknown case", content = @Content)
    Answer compare(
            @Parameter(example = "funding-SYNERGIES-2021") @RequestParam String left,
            @Parameter(example = "funding-SYNERGIES-2022") @RequestParam String right,
            Locale locale) {
        CaseComparison found = compare.compare(left, right, locale);
        return new Answer(
                found.left(),
                found.right(),
                found.sameProcess(),
                found.sameVersion(),
                found.difference(),
                found.steps().stream().map(Step::of).toList());
    }

    record Answer(
            CaseComparison.Side left,
            CaseComparison.Side right,
            boolean sameProcess,
            boolean sameVersion,
            Duration difference,
            List<Step> steps) {}

    record Step(
            String element,
            String name,
            CaseComparison.Passed passed,
            Optional<Duration> difference,
            boolean decidedDifferently,
            Optional<CaseComparison.Passage> left,
            Optional<CaseComparison.Passage> right) {

        static Step of(CaseComparison.Step step) {
            return new Step(
                    step.element(),
                    step.name(),
                    step.passed(),
                    step.difference(),
                    step.decidedDifferently(),
                    step.left(),
                    step.right());
        }
    }
}
