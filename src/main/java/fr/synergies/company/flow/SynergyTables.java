package fr.synergies.company.flow;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of the synergy tables, checked against each other: no duplicates, no gaps, no unknown codes. */
public record SynergyTables(
        List<SynergyCriterion> criteria,
        Map<String, Park> parks,
        Map<String, Resource> resources,
        List<Compatibility> compatibilities,
        Map<String, FlowUnit> units,
        Map<String, List<EmissionFactor>> factors) {

    private static final String DISTANCE = "distance";
    private static final String BENEFIT = "benefit";

    public static SynergyTables of(RuleSet rules) {
        SynergyTables tables = new SynergyTables(
                List.copyOf(byCode("criteria.csv", rules.rows(SynergyCriterion.class), SynergyCriterion::rule)
                        .values()),
                byCode("parks.csv", rules.rows(Park.class), Park::code),
                byCode("resources.csv", rules.rows(Resource.class), Resource::code),
                rules.rows(Compatibility.class),
                byCode("units.csv", rules.rows(FlowUnit.class), FlowUnit::code),
                rules.rows(EmissionFactor.class).stream().collect(Collectors.groupingBy(EmissionFactor::resource)));
        tables.check();
        return tables;
    }

    /** The maximum distance between the companies of a pooling, in km: the review threshold of the criterion of distance. */
    public double poolingRadiusKm() {
        return criteria.stream()
                .filter(criterion -> criterion.rule().equals(DISTANCE))
                .findFirst()
                .orElseThrow(() -> refused(
                        "criteria.csv",
                        "aucune ligne ne dit à quelle distance les entreprises peuvent être (distance)",
                        "no row says how far companies may be (distance)"))
                .toReview()
                .doubleValue();
    }

    /** Whether saving and tonnage are on what running synergies leave of the flows; rules from before count the whole. */
    public boolean benefitsOfRest() {
        return criteria.stream()
                .anyMatch(criterion ->
                        criterion.rule().equals(BENEFIT) && criterion.basis() == SynergyCriterion.Basis.REST);
    }

    /** The row that makes two resources compatible; empty if they are the same. */
    public Optional<Compatibility> compatibility(String outgoing, String incoming) {
        if (outgoing.equals(incoming)) {
            return Optional.empty();
        }
        return compatibilities.stream()
                .filter(row -> row.outgoing().equals(outgoing) && row.incoming().equals(incoming))
                .findFirst();
    }

    /** The resources compatible with one in either direction, including itself. */
    public Set<String> together(String resource) {
        Set<String> together = new HashSet<>(Set.of(resource));
        compatibilities.stream()
                .filter(row -> row.outgoing().equals(resource))
                .forEach(row -> together.add(row.incoming()));
        compatibilities.stream()
                .filter(row -> row.incoming().equals(resource))
                .forEach(row -> together.add(row.outgoing()));
        return together;
    }

    /** The emission factors of a resource, one for each dimension. */
    public List<EmissionFactor> factors(String resource) {
        return factors.getOrDefault(resource, List.of());
    }

    private void check() {
        byCode("compatibility.csv", compatibilities, row -> row.outgoing() + " → " + row.incoming());
        for (Compatibility row : compatibilities) {
            for (String code : List.of(row.outgoing(), row.incoming())) {
                if (!resources.containsKey(code)) {
                    throw unknown("compatibility.csv", code);
                }
            }
            if (row.outgoing().equals(row.incoming())) {
                throw refused(
                        "compatibility.csv",
                        row.outgoing() + " est compatible avec elle-même sans qu’il faille le dire",
                        row.outgoing() + " is compatible with itself without saying so");
            }
        }
        factors.forEach((resource, rows) -> {
            byCode("emission-factors.csv", rows, row -> resource + " in " + row.dimension());
            if (!resources.containsKey(resource)) {
                throw unknown("emission-factors.csv", resource);
            }
        });
        poolingRadiusKm();
    }

    private static <T> Map<String, T> byCode(String file, List<T> rows, Function<T, String> code) {
        Map<String, T> all = new LinkedHashMap<>();
        for (T row : rows) {
            if (all.put(code.apply(row), row) != null) {
                throw refused(file, "deux lignes de " + code.apply(row), "two rows for " + code.apply(row));
            }
        }
        return all;
    }

    private static RuleSetException unknown(String file, String resource) {
        return refused(
                file,
                "la ressource " + resource + " n’est pas dans resources.csv",
                "the resource " + resource + " is one that resources.csv does not have");
    }

    private static RuleSetException refused(String file, String fr, String en) {
        return RuleSetException.of("rules/synergy/" + file, fr, en);
    }
}
