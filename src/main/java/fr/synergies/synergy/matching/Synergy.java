package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A synergy as judged by the rules.
 *
 * @param flows ids of its flows; for a substitution, the outgoing one first
 * @param companies ids of its companies, each once
 * @param workingGroup code of the working group in charge of the resource received
 * @param coverage smaller / larger yearly quantity, two decimals; only for a substitution whose units allow it
 * @param distanceKm distance between the two companies farthest apart, in km, one decimal; empty if a position is unknown
 * @param savingPerYear saving in euros, two decimals; empty if the units do not allow it
 * @param tonnesPerYear waste avoided in tonnes, two decimals; empty if the units do not allow it
 * @param co2TonnesPerYear CO₂e avoided in tonnes, two decimals; empty if the resource has no emission factor for its dimension
 * @param reasons the result of each criterion, in the order of their table
 */
public record Synergy(
        SynergyKind kind,
        List<String> flows,
        List<String> companies,
        Verdict verdict,
        String workingGroup,
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> distanceKm,
        Optional<BigDecimal> savingPerYear,
        Optional<BigDecimal> tonnesPerYear,
        Optional<BigDecimal> co2TonnesPerYear,
        List<CriterionFinding> reasons) {

    /** The best saving first; equal ones (to the cent, none counting as 0) by the ids of their flows. */
    public static final Comparator<Synergy> RANKING = Comparator.comparing(
                    (Synergy synergy) -> synergy.savingPerYear.orElse(BigDecimal.ZERO))
            .reversed()
            .thenComparing(Synergy::flows, Synergy::compareIds)
            .thenComparing(Synergy::kind);

    static Synergy of(PossibleSynergy candidate, List<CriterionFinding> reasons) {
        SynergyFigures figures = SynergyFigures.of(candidate);
        return new Synergy(
                candidate.kind(),
                candidate.flows().stream().map(Flow::id).toList(),
                candidate.companies().stream().map(Company::id).toList(),
                Verdict.of(reasons),
                candidate.proposal().workingGroup(),
                figures.coverage(),
                figures.distanceKm(),
                figures.saving(),
                figures.tonnes(),
                figures.co2(),
                reasons);
    }

    private static int compareIds(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
