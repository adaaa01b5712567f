package fr.synergies.synergy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Flows whose companies are all within a radius of each other. They are taken by id: the first one without a group opens
 * one, and each later one joins it if it is near enough to every member; then the same among those left over. So groups
 * depend on ids and positions alone (see decision 6).
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

    /** The groups of flows given by id; those without a known position make one of their own. */
    static List<List<Flow>> of(List<Flow> sorted, double radiusKm) {
        List<List<Flow>> groups = new ArrayList<>();
        List<Flow> left = sorted.stream()
                .filter(flow -> flow.company().position().isPresent())
                .toList();
        while (!left.isEmpty()) {
            Neighbourhood group = new Neighbourhood(position(left.get(0)), radiusKm);
            left = left.stream().filter(flow -> !group.takes(flow)).toList();
            groups.add(List.copyOf(group.flows));
        }
        List<Flow> nowhere = sorted.stream()
                .filter(flow -> flow.company().position().isEmpty())
                .toList();
        groups.add(nowhere);
        return groups;
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
