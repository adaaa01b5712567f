package fr.synergies.claim.page;

import fr.synergies.claim.verdict.ClaimVerdict;
import fr.synergies.rules.FindingAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/** A verdict as returned by the API: {@link ClaimVerdict} with its sentences in one language. */
@Schema(name = "ClaimVerdict")
record ClaimVerdictAnswer(
        String rulesVersion,
        ClaimVerdict.Outcome outcome,

        ClaimVerdict.ClaimTotals totals,
        List<ClaimVerdict.ClaimLineVerdict> lines,
        List<ClaimVerdict.CapBalance> caps,
        List<FindingAnswer> findings) {

    static ClaimVerdictAnswer of(ClaimVerdict verdict, Locale language) {
        return new ClaimVerdictAnswer(
                verdict.rulesVersion(),
                verdict.outcome(),
                verdict.totals(),
                verdict.lines(),
                verdict.caps(),
                verdict.findings().stream()
                        .map(finding -> FindingAnswer.of(finding, language))
                        .toList());
    }
}
