package fr.synergies.association;

import fr.synergies.association.readiness.ReadinessVerdict;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/** A verdict as returned by the API: {@link ReadinessVerdict} with its sentences in one language. */
@Schema(name = "AssociationVerdict")
record ReadinessAnswer(ReadinessVerdict.Outcome outcome, String rulesVersion, List<FindingAnswer> findings) {

    /** A finding in one language. */
    @Schema(name = "AssociationFinding")
    record FindingAnswer(String rule, Severity severity, String message, String source) {}

    static ReadinessAnswer of(ReadinessVerdict verdict, Locale language) {
        return new ReadinessAnswer(
                verdict.outcome(),
                verdict.rulesVersion(),
                verdict.findings().stream()
                        .map(finding -> answer(finding, language))
                        .toList());
    }

    private static FindingAnswer answer(Finding finding, Locale language) {
        return new FindingAnswer(
                finding.rule(),
                finding.severity(),
                finding.message().in(language),
                finding.source().in(language));
    }
}
