package fr.synergies.rules;

import java.util.List;
import java.util.Optional;

/**
 * What is to be known of a rule set before it may decide.
 *
 * @param impact on what was decided before; none if the rule set cannot decide, or nobody tries decisions
 */
record Examination(List<CheckFinding> findings, Optional<Impact> impact) {

    Examination {
        findings = List.copyOf(findings);
    }

    boolean forbids() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    boolean warns() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
    }
}
