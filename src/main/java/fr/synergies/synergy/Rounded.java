package fr.synergies.synergy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The figures of a synergy as people read them.
 *
 * @param coverage smaller / larger yearly quantity, two decimals; of a substitution whose units allow it
 * @param distanceKm between the two farthest companies, one decimal; none if a position is unknown
 * @param saving euros a year, two decimals; none if the units do not allow it
 * @param tonnes waste avoided a year, two decimals; none if the units do not allow it
 * @param co2 tonnes of CO₂e avoided a year, two decimals; none without a factor
 */
record Rounded(
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> distanceKm,
        Optional<BigDecimal> saving,
        Optional<BigDecimal> tonnes,
        Optional<BigDecimal> co2) {

    static Rounded of(Candidate candidate) {
        Optional<Figures> figures = candidate.figures();
        boolean covers = candidate.kind() == Kind.SUBSTITUTION;
        return new Rounded(
                covers ? figures.map(figure -> rounded(figure.coverage(), 2)) : Optional.empty(),
                candidate.km().map(km -> rounded(km, 1)),
                figures.map(figure -> rounded(figure.saving(), 2)),
                figures.map(figure -> rounded(figure.tonnes(), 2)),
                figures.flatMap(Figures::co2).map(co2 -> rounded(co2, 2)));
    }

    private static BigDecimal rounded(BigDecimal figure, int decimals) {
        return figure.setScale(decimals, RoundingMode.HALF_UP);
    }
}
