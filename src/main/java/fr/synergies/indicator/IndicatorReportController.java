package fr.synergies.indicator;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.kernel.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
@RequestMapping("/api/programmes/{code}/indicator-reports")
@Tag(name = "Indicator reports")
class IndicatorReportController {

    private final IndicatorReports reports;

    IndicatorReportController(IndicatorReports reports) {
        this.reports = reports;
    }

    @GetMapping
    @Operation(summary = "List the reports of indicators of a programme, latest first")
    List<IndicatorReportAnswer> list(@PathVariable String code) {
        return reports.of(code).stream().map(IndicatorReportAnswer::of).toList();
    }

    @GetMapping("/{year}/{number}")
    @Operation(summary = "Read a report of indicators")
    IndicatorReportAnswer read(@PathVariable String code, @PathVariable int year, @PathVariable int number) {
        return IndicatorReportAnswer.of(reports.of(code, year, number));
    }

    /** The year of the report. */
    @Schema(name = "IndicatorReportOpening")
    record Opening(
            @NotNull @Min(1000) @Max(9999) @Schema(example = "2022")
            Integer year) {}

    @PostMapping
    @PreAuthorize(CurrentStaff.ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open the case of the next report on a year",
            description =
                    "409 while a report on that year is open; 422 for a year that the programme does not have yet.")
    IndicatorReportAnswer open(@PathVariable String code, @Valid @RequestBody Opening opening) {
        return IndicatorReportAnswer.of(reports.open(code, opening.year()));
    }

    /** The reason for giving up a report. */
    @Schema(name = "IndicatorReportCancellation")
    record Cancellation(
            @NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @PostMapping("/{year}/{number}/cancellation")
    @PreAuthorize(CurrentStaff.ONLY)
    @Operation(
            summary = "Give a report up before it is published",
            description = "409 when it is published or given up already.")
    IndicatorReportAnswer cancel(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int number,
            @Valid @RequestBody Cancellation cancellation) {
        return IndicatorReportAnswer.of(reports.cancel(code, year, number, cancellation.reason()));
    }
}
