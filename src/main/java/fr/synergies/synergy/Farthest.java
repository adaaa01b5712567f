package fr.synergies.synergy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The distance between the two of several companies that are farthest from each other. */
final class Farthest {

    private Farthest() {}

    /** In km, unrounded; none if any position is unknown. */
    static Optional<BigDecimal> km(List<Company> companies) {
        if (companies.stream().anyMatch(company -> company.position().isEmpty())) {
            return Optional.empty();
        }
        List<Position> places = companies.stream()
                .map(company -> company.position().orElseThrow())
                .distinct()
                .toList();
        double farthest = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                farthest = Math.max(farthest, places.get(i).kmTo(places.get(j)));
            }
        }
        return Optional.of(BigDecimal.valueOf(farthest));
    }
}
