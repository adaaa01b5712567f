package fr.synergies.association.readiness;

import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import java.util.List;

/**
 * The verdict of the rules on an association: each criterion with the values compared, and what is missing.
 *
 * @param rulesVersion version of the rule set that judged
 * @param findings errors first
 */
public record ReadinessVerdict(Outcome outcome, String rulesVersion, List<Finding> findings) {

    /** Whether the association can be independent and autonomous. */
    public enum Outcome {
        FEASIBLE,
        /** A person decides. */
        TO_REVIEW,
        NOT_FEASIBLE
    }

    static ReadinessVerdict of(String rulesVersion, List<Finding> findings) {
        Outcome outcome = has(findings, Severity.ERROR)
                ? Outcome.NOT_FEASIBLE
                : has(findings, Severity.WARNING) ? Outcome.TO_REVIEW : Outcome.FEASIBLE;
        return new ReadinessVerdict(outcome, rulesVersion, findings);
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
