package fr.synergies.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** A finding as returned by the API, in one language. */
@Schema(name = "Finding")
public record FindingAnswer(
        String rule,
        Severity severity,

        @Schema(description = "Line it is about, from 0; null for the whole plan")
        Integer line,

        String message,
        String source) {

    public static FindingAnswer of(Finding finding, Locale language) {
        return new FindingAnswer(
                finding.rule(),
                finding.severity(),
                finding.line(),
                finding.message().in(language),
                finding.source().in(language));
    }
}
