package fr.synergies.trail.search;

import fr.synergies.kernel.Refusal;
import fr.synergies.trail.TrailReaders;
import fr.synergies.trail.export.ExportFormat;
import fr.synergies.trail.export.ExportJob;
import fr.synergies.trail.export.Exports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@PreAuthorize(TrailReaders.ONLY)
@Tag(name = "Audit")
class ActSearchApiController {

    private static final int JOBS = 100;
    private static final String EXAMPLE = """
            {"acts":[{"key":"1643879520000000-42","sequence":42,"caseId":"funding-SYNERGIES-2022-r1","place":7,
              "at":"2022-02-03T09:12:00Z","actor":"finance","groups":"finance","programme":"SYNERGIES",
              "process":"funding-validation","processName":"Valider un plan de financement",
              "element":"reviewFundingPlan","elementName":"Examiner le plan","act":"task-completed",
              "outcome":"ACCEPT_CAPPED","amount":null,"sentence":"finance a accepté les montants plafonnés",
              "reason":"Plafond appliqué","verdictId":"","rulesVersion":"","changed":[]}],
             "next":"1643879520000000-42"}
            """;

    private final ActSearches searches;
    private final Exports exports;

    ActSearchApiController(ActSearches searches, Exports exports) {
        this.searches = searches;
        this.exports = exports;
    }

    /** An export in the background. */
    record Export(
            long id,
            ExportJob.Status status,
            ExportFormat format,
            Map<String, String> search,
            long total,
            long written,
            int percent,
            String requestedBy,
            Instant requestedAt) {

        static Export of(ExportJob job) {
            return new Export(
                    job.id(),
                    job.status(),
                    job.format(),
                    job.search().asked(),
                    job.total(),
                    job.written(),
                    job.percent(),
                    job.requestedBy(),
                    job.requestedAt());
        }
    }

    @GetMapping("/acts")
    @Operation(summary = "Acts that meet all that is asked, the newest first, by pages")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "400", description = "A field, the key or the limit is wrong", content = @Content)
    ActHits acts(
            @ParameterObject @ModelAttribute ActSearchForm form,
            @Parameter(description = "the `next` of the page before") @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            Locale locale) {
        return searches.page(form, after, limit, locale);
    }

    @GetMapping("/acts/file")
    @Operation(
            summary = "The acts of a search as a file",
            description = "CSV, XLSX, XES (IEEE 1849) or OCEL 2.0 (JSON). Told in the trail.")
    @ApiResponse(responseCode = "422", description = "Too many for that: ask for an export", content = @Content)
    void file(
            @ParameterObject @ModelAttribute ActSearchForm form,
            @RequestParam(defaultValue = "CSV") ExportFormat format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (!exports.atOnce(form, format)) {
            throw Refusal.unprocessable("audit.export.many");
        }
        name(response, format, "synergies-audit");
        exports.write(form, format, locale, response.getOutputStream(), acts -> {});
    }

    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have a search exported to a file in the background", description = "Told when it is written.")
    @ApiResponse(responseCode = "202", description = "The export; ask again for how far it is")
    @ApiResponse(responseCode = "400", description = "A field is wrong", content = @Content)
    Export request(
            @ParameterObject @ModelAttribute ActSearchForm form,
            @RequestParam(defaultValue = "CSV") ExportFormat format,
            Locale locale) {
        return Export.of(exports.of(exports.request(form, format, locale)));
    }

    @GetMapping("/exports")
    @Operation(summary = "The latest hundred exports, the newest first")
    List<Export> exports() {
        return exports.latest(JOBS).stream().map(Export::of).toList();
    }

    @GetMapping("/exports/{id}")
    @Operation(summary = "How far an export is")
    @ApiResponse(responseCode = "404", description = "Unknown export", content = @Content)
    Export export(@Parameter(example = "1") @PathVariable long id) {
        return Export.of(exports.of(id));
    }

    @GetMapping("/exports/{id}/file")
    @Operation(summary = "The file of an export")
    @ApiResponse(responseCode = "404", description = "Not yet written, or removed", content = @Content)
    void exported(@Parameter(example = "1") @PathVariable long id, HttpServletResponse response) throws IOException {
        ExportJob job = exports.of(id);
        long size = exports.size(job);
        name(response, job.format(), "synergies-audit-" + id);
        response.setContentLengthLong(size);
        exports.send(job, response.getOutputStream());
    }

    static void name(HttpServletResponse response, ExportFormat format, String name) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.file(name) + "\"");
    }
}
