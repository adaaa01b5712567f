package fr.synergies.synergy.detection;

import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import fr.synergies.synergy.matching.Synergy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A proposal as the rules last judged it.
 *
 * @param flows its flows; for a substitution, the outgoing one first
 * @param saving saving in euros per year; empty if the units do not allow it
 * @param tonnes waste avoided, in tonnes per year
 * @param co2 CO₂e avoided, in tonnes per year
 * @param rulesVersion version of the rules that judged it
 */
public record StoredProposal(
        long id,
        SynergyKind kind,
        Verdict verdict,
        String workingGroup,
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> distanceKm,
        Optional<BigDecimal> saving,
        Optional<BigDecimal> tonnes,
        Optional<BigDecimal> co2,
        List<CriterionFinding> reasons,
        String rulesVersion,
        List<StoredFlow> flows) {

    StoredProposal with(List<StoredFlow> members) {
        return new StoredProposal(
                id,
                kind,
                verdict,
                workingGroup,
                coverage,
                distanceKm,
                saving,
                tonnes,
                co2,
                reasons,
                rulesVersion,
                members);
    }

    /** The same proposal with the current judgement. */
    StoredProposal judged(Synergy now, String version) {
        return new StoredProposal(
                id,
                kind,
                now.verdict(),
                now.workingGroup(),
                now.coverage(),
                now.distanceKm(),
                now.savingPerYear(),
                now.tonnesPerYear(),
                now.co2TonnesPerYear(),
                now.reasons(),
                version,
                flows);
    }

    /** Filter for proposals; an empty string means all. */
    public record Search(String status, String kind, String park, String workingGroup, String siret) {}
}
