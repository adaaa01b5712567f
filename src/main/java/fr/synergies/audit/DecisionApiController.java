package fr.synergies.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
    Answer read(@Parameter(example = "0b9a8f1e-6c52-4a53-9a77-2f1f6e0d3c11") @PathVariable String id, Locale language) {
        DecisionReview.File file = decisions.file(id, language);
        Decision decision = file.decision();
        return new Answer(
                decision.kind(),
                decision.id(),
                decision.caseId(),
                decision.at(),
                decision.rulesVersion(),
                decision.outcome(),
                file.told().euros(),
                decision.recomputable(),
                file.ownRules(),
                file.complete(),
                decision.recomputable() ? decision.facts() : "null",
                decision.content(),
                file.rules().fired().stream()
                        .map(rule -> Rule.of(rule, language))
                        .toList(),
                file.rules().silent().stream()
                        .map(rule -> Rule.of(rule, language))
                        .toList());
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
    Again recompute(
            @PathVariable String id,
            @Parameter(
                            description = "version of the rules; empty: those that judged; `current`: those of today",
                            example = "current")
                    @RequestParam(name = "rules", defaultValue = "")
                    String version,
            Locale language) {
        DecisionReview.Recomputation again = decisions.again(id, version);
        Difference difference = again.difference();
        return new Again(
                again.rules(),
                again.own(),
                again.identical(),
                difference.outcome(),
                difference.outcomeNow(),
                difference.euros(),
                difference.eurosNow(),
                difference.change(),
                difference.figures().stream().map(Figure::of).toList(),
                difference.findings().stream()
                        .map(finding -> Said.of(finding, language))
                        .toList(),
                difference.fired(),
                difference.firedNow());
    }

    /** A decision. */
    @Schema(name = "Decision")
    record Answer(
            String kind,
            String verdictId,
            String caseId,
            Instant at,
            String rulesVersion,
            String outcome,
            BigDecimal euros,
            boolean recomputable,

            @Schema(description = "Whether the rules that judged can still judge")
            boolean ownRules,

            @Schema(description = "Whether all rules that fired are known, and not only those that said something")
            boolean complete,

            @JsonRawValue @Schema(type = "object", description = "As stored; null where they were not")
            String facts,

            @JsonRawValue @Schema(type = "object", description = "As stored")
            String verdict,

            List<Rule> fired,
            List<Rule> silent) {}

    /** A rule of the folder that judges such decisions. */
    @Schema(name = "DecisionRule")
    record Rule(
            String rule,
            String name,
            String file,
            String about,
            String source,
            List<String> sentences,
            List<RuleFinding> findings) {

        static Rule of(DecisionRules.Rule rule, Locale language) {
            return new Rule(
                    rule.rule(),
                    rule.name(),
                    rule.file(),
                    rule.comment(),
                    rule.source(),
                    rule.sentences(),
                    rule.findings().stream()
                            .map(finding -> RuleFinding.of(finding, language))
                            .toList());
        }
    }

    /** What a rule said. */
    @Schema(name = "DecisionFinding")
    record RuleFinding(Severity severity, Integer line, String message, String source) {

        static RuleFinding of(Finding finding, Locale language) {
            return new RuleFinding(
                    finding.severity(),
                    finding.line(),
                    finding.message().in(language),
                    finding.source().in(language));
        }
    }

    /** A decision computed again. */
    @Schema(name = "Recomputation")
    record Again(
            String rules,
            boolean own,
            boolean identical,
            String outcome,
            String outcomeNow,
            BigDecimal euros,
            BigDecimal eurosNow,
            BigDecimal change,
            List<Figure> figures,
            List<Said> findings,
            List<String> fired,
            List<String> firedNow) {}

    /** A figure that differs; null where there is none. */
    @Schema(name = "RecomputedFigure")
    record Figure(String name, Judged.Unit unit, BigDecimal before, BigDecimal after) {

        static Figure of(Difference.FigureChange change) {
            return new Figure(
                    change.name(),
                    change.unit(),
                    change.before().orElse(null),
                    change.after().orElse(null));
        }
    }

    /** What a rule says otherwise; null where it says nothing. */
    @Schema(name = "RecomputedFinding")
    record Said(String rule, Integer line, String before, String after) {

        static Said of(Difference.FindingChange change, Locale language) {
            return new Said(
                    change.rule(),
                    change.line(),
                    change.before()
                            .map(finding -> finding.message().in(language))
                            .orElse(null),
                    change.after()
                            .map(finding -> finding.message().in(language))
                            .orElse(null));
        }
    }
}
