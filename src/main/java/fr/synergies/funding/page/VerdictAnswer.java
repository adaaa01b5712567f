package fr.synergies.funding.page;

import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.rules.FindingAnswer;
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

    static VerdictAnswer of(FundingVerdict verdict, Locale language) {
        return new VerdictAnswer(
                verdict.outcome(),
                verdict.rulesVersion(),
                verdict.totals(),
                verdict.partners(),
                verdict.caps(),
                verdict.lines(),
                verdict.findings().stream()
                        .map(finding -> FindingAnswer.of(finding, language))
                        .toList());
    }
}
