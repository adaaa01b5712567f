package fr.synergies.rules.proposal;

import fr.synergies.rules.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What has to be known about a rule set before it may be activated.
 *
 * @param impact effect on past decisions; empty if the rule set cannot judge, or no module tries decisions
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
