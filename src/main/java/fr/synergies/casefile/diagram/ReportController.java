package fr.synergies.casefile.diagram;

import fr.synergies.casefile.CaseReports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the report of a case; users who may read the case may take its report. */
@RestController
@Tag(name = "Cases")
class ReportController {

    private final CaseReports reports;

    ReportController(CaseReports reports) {
        this.reports = reports;
    }

    @GetMapping(
            path = {"/cases/{id}/report.pdf", "/api/cases/{id}/report.pdf"},
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The report of a case as PDF",
            description =
                    "In the user's language: the way taken, the acts with their reasons, the verdicts and the versions of the"
                            + " rules, where the chain ends and how to verify it. " + CaseReports.ACTS
                            + " acts a part. That it was taken is told in the trail.")
    @ApiResponse(responseCode = "200", description = "PDF, tagged for screen readers")
    @ApiResponse(responseCode = "404", description = "unknown case, or it has no such part", content = @Content)
    ResponseEntity<byte[]> report(
            @Parameter(example = "funding-SYNERGIES-2022-r1") @PathVariable String id,
            @Parameter(description = "from 1") @RequestParam(defaultValue = "1") int part,
            Locale locale) {
        byte[] pdf = reports.take(id, part, locale);
        String name = "synergies-" + id + (part > 1 ? "-" + part : "") + ".pdf";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }
}
