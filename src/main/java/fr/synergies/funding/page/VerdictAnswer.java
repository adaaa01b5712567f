package fr.synergies.funding.page;

import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A verdict as returned by the API: {@link FundingVerdict} with its sentences in one language. */
@Schema(name = "Verdict")
record VerdictAnswer(
        FundingVerdict.Outcome outcome,
        String rulesVersion,
        FundingVerdict.Totals totals,

        @Schema(description = "What each financer pays, in euros")
        Map<String, BigDecimal> partners,

        List<FundingVerdict.CapVerdict> caps,
        List<FundingVerdict.LineVerdict> lines,
        List<FindingAnswer> findings) {

    /** A finding in one language. */
    @Schema(name = "Finding")
    record FindingAnswer(
            String rule,
            Severity severity,

            @Schema(description = "Line it is about, from 0; null for the whole plan")
            Integer line,

            String message,
            String source) {}

    static VerdictAnswer of(FundingVerdict verdict, Locale language) {
        return new VerdictAnswer(
                verdict.outcome(),
                verdict.rulesVersion(),
                verdict.totals(),
                verdict.partners(),
                verdict.caps(),
                verdict.lines(),
                verdict.findings().stream()
                        .map(finding -> answer(finding, language))
                        .toList());
    }

    private static FindingAnswer answer(Finding finding, Locale language) {
        return new FindingAnswer(
                finding.rule(),
                finding.severity(),
                finding.line(),
                finding.message().in(language),
                finding.source().in(language));
    }
}
