package fr.synergies.synergy.matching;

import fr.synergies.company.flow.SynergyKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The figures of a synergy, rounded for display.
 *
 * @param coverage smaller / larger yearly quantity, two decimals; only for a substitution whose units allow it
 * @param distanceKm distance between the two companies farthest apart, in km, one decimal; empty if a position is unknown
 * @param saving saving in euros per year, two decimals; empty if the units do not allow it
 * @param tonnes waste avoided, in tonnes per year, two decimals; empty if the units do not allow it
 * @param co2 CO₂e avoided, in tonnes per year, two decimals; empty if there is no factor
 */
public record SynergyFigures(
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> distanceKm,
        Optional<BigDecimal> saving,
        Optional<BigDecimal> tonnes,
        Optional<BigDecimal> co2) {

    static SynergyFigures of(PossibleSynergy candidate) {
        Optional<ExpectedBenefits> figures = candidate.figures();
        boolean covers = candidate.kind() == SynergyKind.SUBSTITUTION;
        return new SynergyFigures(
                covers ? figures.map(figure -> rounded(figure.coverage(), 2)) : Optional.empty(),
                candidate.km().map(km -> rounded(km, 1)),
                figures.map(figure -> rounded(figure.saving(), 2)),
                figures.map(figure -> rounded(figure.tonnes(), 2)),
                figures.flatMap(ExpectedBenefits::co2).map(co2 -> rounded(co2, 2)));
    }

    private static BigDecimal rounded(BigDecimal figure, int decimals) {
        return figure.setScale(decimals, RoundingMode.HALF_UP);
    }
}
