package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups flows whose companies are all within a radius of each other. Flows are processed by id: the first one without a group
 * opens one, and each later one joins it if it is near enough to every member; this is repeated with those left over. Groups
 * therefore depend on ids and positions only (see decision 6).
 */
final class Neighbourhood {

    private final double radiusKm;
    private final Position seed;
    private final List<Flow> flows = new ArrayList<>();
    private final Set<Position> places = new LinkedHashSet<>();
    private double widest;

    private Neighbourhood(Position seed, double radiusKm) {
        this.seed = seed;
        this.radiusKm = radiusKm;
    }

    /** The groups of flows that are sorted by id; those without a known position form one of their own. */
    static List<List<Flow>> of(List<Flow> sorted, double radiusKm) {
        List<Flow> placed = sorted.stream()
                .filter(flow -> flow.company().position().isPresent())
                .toList();
        PlaceGrid<Integer> grid = new PlaceGrid<>(radiusKm);
        for (int i = 0; i < placed.size(); i++) {
            grid.add(position(placed.get(i)), i);
        }
        List<List<Flow>> groups = new ArrayList<>();
        boolean[] grouped = new boolean[placed.size()];
        for (int i = 0; i < placed.size(); i++) {
            if (!grouped[i]) {
                groups.add(around(i, placed, grid, grouped, radiusKm));
            }
        }
        groups.add(sorted.stream()
                .filter(flow -> flow.company().position().isEmpty())
                .toList());
        return groups;
    }

    /** The flows near the first member; only these can be near all members. */
    private static List<Flow> around(
            int first, List<Flow> placed, PlaceGrid<Integer> grid, boolean[] grouped, double radiusKm) {
        Position seed = position(placed.get(first));
        IntStream.Builder near = IntStream.builder();
        grid.near(seed, i -> {
            if (!grouped[i]) {
                near.add(i);
            }
        });
        Neighbourhood group = new Neighbourhood(seed, radiusKm);
        near.build().sorted().forEach(i -> grouped[i] = group.takes(placed.get(i)));
        return List.copyOf(group.flows);
    }

    private boolean takes(Flow flow) {
        Position place = position(flow);
        if (!places.contains(place)) {
            double toSeed = seed.kmTo(place);
            boolean near = toSeed + widest <= radiusKm // then no member can be farther, without measuring
                    || places.stream().allMatch(member -> member.kmTo(place) <= radiusKm);
            if (!near) {
                return false;
            }
            places.add(place);
            widest = Math.max(widest, toSeed);
        }
        return flows.add(flow);
    }

    private static Position position(Flow flow) {
        return flow.company().position().orElseThrow();
    }
}
