package fr.synergies.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

/** A report of indicators as returned by the API. */
@Schema(name = "IndicatorReport")
record IndicatorReportAnswer(
        int year,
        int number,
        String caseId,
        String status,

        @Schema(description = "Figures as they were last collected, null before")
        Indicators figures,

        String comment,

        @Schema(description = "What is to be corrected, empty when nothing is")
        String correction,

        String cancellation,

        @Schema(description = "Day it was published, null before")
        Optional<LocalDate> publishedOn) {

    static IndicatorReportAnswer of(IndicatorReport report) {
        return new IndicatorReportAnswer(
                report.year(),
                report.number(),
                report.caseId(),
                report.status().name(),
                report.collected() ? report.figures() : null,
                report.comment(),
                report.correction(),
                report.cancellation(),
                report.publishedOn());
    }
}
