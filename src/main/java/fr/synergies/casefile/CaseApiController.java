package fr.synergies.casefile;

import fr.synergies.kernel.Refusal;
import fr.synergies.trail.Facts;
import fr.synergies.trail.search.CaseSearch;
import fr.synergies.trail.search.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases", description = "Who did what, when and why. Every signed-in user may read; nothing can be changed.")
class CaseApiController {

    private static final String EXAMPLE = """
            {"caseId":"funding-SYNERGIES-2022-r1","process":"funding-validation","state":"RUNNING",
             "entries":[{"sequence":42,"at":"2022-02-03T09:12:00Z","actor":"finance","act":"task-completed",
                         "element":"reviewFundingPlan","elementName":"Examiner le plan","outcome":"ACCEPT_CAPPED",
                         "reason":"Plafond appliqué","verdictId":"","rulesVersion":"","changed":[],
                         "sentence":"finance a accepté les montants plafonnés"}],
             "next":null}
            """;

    private static final String WAY = """
            {"process":"funding-validation","version":1,"name":"Validation du plan de financement",
             "run":{"id":"c1","started":"2022-02-01T08:00:00Z","ended":null,"cancelled":false},
             "steps":[{"element":"reviewFundingPlan","name":"Examiner le plan","kind":"userTask","state":"ACTIVE",
                       "passages":2,"cancelled":0,"called":[],
                       "span":{"total":"PT76H","longest":"PT52H","first":"2022-02-01T09:00:00Z","last":null}}],
             "runs":[{"id":"c1","started":"2022-02-01T08:00:00Z","ended":null,"cancelled":false}]}
            """;

    private final CaseHistory history;

    CaseApiController(CaseHistory history) {
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "The cases, the newest first, by pages")
    CaseList cases(
            @Parameter(example = "SYNERGIES") @RequestParam(defaultValue = "") String programme,
            @Parameter(description = "looked for in case ids, actors and reasons") @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "the `next` of the page before") @RequestParam Optional<Long> after,
            @RequestParam(defaultValue = "100") int limit,
            Locale locale) {
        Page<CaseSummary> page = history.cases(new CaseSearch(text, programme), after, limit, locale);
        return new CaseList(page.items(), page.next());
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "The acts of a case, the oldest first, by pages")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "400", description = "`limit` outside 1–1000", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown case", content = @Content)
    History history(
            @Parameter(example = "funding-SYNERGIES-2022-r1") @PathVariable String id,
            @Parameter(description = "only the acts at this element of the diagram", example = "reviewFundingPlan")
                    @RequestParam(defaultValue = "")
                    String element,
            @Parameter(description = "the `next` of the page before") @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            Locale locale) {
        CaseFile file = history.of(id, new CaseView("", element), after, limit, locale);
        return new History(
                id,
                file.process(),
                file.state(),
                file.acts().stream().map(Entry::of).toList(),
                file.entries().next());
    }

    @GetMapping("/{id}/steps")
    @Operation(
            summary = "The way a case took: its steps with state, passages and durations",
            description =
                    "Durations in ISO 8601; what is under way counts up to now. A case that was opened again has several"
                            + " runs, the latest first.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(WAY)))
    @ApiResponse(
            responseCode = "404",
            description = "unknown case, or the engine no longer knows it",
            content = @Content)
    Way steps(
            @Parameter(example = "funding-SYNERGIES-2022-r1") @PathVariable String id,
            @Parameter(description = "one of `runs`, else the latest") @RequestParam(defaultValue = "") String run,
            Locale locale) {
        return history.trace(id, run, locale)
                .map(trace -> new Way(
                        trace.process(), trace.version(), trace.name(), trace.run(), trace.steps(), trace.runs()))
                .orElseThrow(() -> Refusal.notFound("audit.case.unknown", id));
    }

    record Way(
            String process,
            int version,
            String name,
            ProcessTrace.Run run,
            List<ProcessTrace.Step> steps,
            List<ProcessTrace.Run> runs) {}

    record CaseList(List<CaseSummary> cases, Optional<Long> next) {}

    record History(String caseId, String process, CaseState state, List<Entry> entries, Optional<Long> next) {}

    record Entry(
            long sequence,
            Instant at,
            String actor,
            String act,
            String element,
            String elementName,
            String outcome,
            String reason,
            String verdictId,
            String rulesVersion,
            List<Facts.Changed> changed,
            String sentence) {

        static Entry of(HistoryEntry entry) {
            return new Entry(
                    entry.sequence(),
                    entry.at(),
                    entry.actor(),
                    entry.act(),
                    entry.element(),
                    entry.elementName(),
                    entry.outcome(),
                    entry.reason(),
                    entry.verdictId(),
                    entry.rulesVersion(),
                    entry.changed(),
                    entry.sentence());
        }
    }
}
