package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The distance between the two of several companies that are farthest from each other. */
final class Farthest {

    private static final double DOUBT_KM = 1e-6;

    private Farthest() {}

    /** The distance in km, unrounded; empty if any position is unknown. */
    static Optional<BigDecimal> km(List<Company> companies) {
        for (Company company : companies) {
            if (company.position().isEmpty()) {
                return Optional.empty();
            }
        }
        if (companies.size() == 2) {
            return Optional.of(BigDecimal.valueOf(place(companies.get(0)).kmTo(place(companies.get(1)))));
        }
        return Optional.of(BigDecimal.valueOf(
                of(companies.stream().map(Farthest::place).distinct().toList())));
    }

    /**
     * Two places are at most as far apart as the sum of their distances to a third one; starting with the outermost places, most
     * pairs need not be measured.
     */
    private static double of(List<Position> places) {
        Position middle = new Position(
                places.stream().mapToDouble(Position::latitude).average().orElseThrow(),
                places.stream().mapToDouble(Position::longitude).average().orElseThrow());
        double[] out = places.stream().mapToDouble(middle::kmTo).toArray();
        int[] outermost = IntStream.range(0, out.length)
                .boxed()
                .sorted((one, other) -> Double.compare(out[other], out[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        double farthest = 0;
        for (int i = 0; i < out.length && 2 * out[outermost[i]] >= farthest - DOUBT_KM; i++) {
            for (int j = i + 1; j < out.length && out[outermost[i]] + out[outermost[j]] >= farthest - DOUBT_KM; j++) {
                farthest = Math.max(farthest, places.get(outermost[i]).kmTo(places.get(outermost[j])));
            }
        }
        return farthest;
    }

    private static Position place(Company company) {
        return company.position().orElseThrow();
    }
}
