package fr.synergies.synergy.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.synergies.company.flow.Compatibility;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The possible synergies of all flows of a region, found by resource and place: pairs that can only fail the criterion of
 * distance are never formed. Proposals are passed on one by one, so that they need not all be held in memory.
 */
public final class MatchSearch {

    private static final Comparator<Flow> BY_ID = Comparator.comparing(Flow::id);

    private final double radiusKm;
    private final Map<String, List<String>> replaceable;
    private final Map<String, List<String>> replacing;
    private final Map<String, Shelf> incoming = new HashMap<>();
    private final Map<String, Shelf> outgoing = new HashMap<>();
    private final Map<String, List<Flow>> pools = new TreeMap<>();

    /**
     * Indexes the flows.
     *
     * @param radiusKm distance in km beyond which the rules refuse everything
     */
    MatchSearch(Collection<Flow> flows, List<Compatibility> compatibilities, double radiusKm) {
        this.radiusKm = radiusKm;
        this.replaceable = compatibilities.stream()
                .collect(groupingBy(Compatibility::outgoing, mapping(Compatibility::incoming, toList())));
        this.replacing = compatibilities.stream()
                .collect(groupingBy(Compatibility::incoming, mapping(Compatibility::outgoing, toList())));
        flows.forEach(this::add);
        pools.values().forEach(pool -> pool.sort(BY_ID));
    }

    /** The substitutions that any of these incoming flows would receive. */
    public void received(Collection<Flow> wanted, Consumer<FlowMatch> found) {
        wanted.stream()
                .filter(flow -> flow.direction() == Direction.IN)
                .forEach(flow -> givers(flow, giver -> found.accept(pair(giver, flow))));
    }

    /** The substitutions that have at least one of these flows, each once. */
    public void touching(Collection<Flow> touched, Consumer<FlowMatch> found) {
        Set<String> seen = touched.stream()
                .filter(flow -> flow.direction() == Direction.OUT)
                .map(Flow::id)
                .collect(toSet());
        for (Flow flow : touched) {
            if (flow.direction() == Direction.OUT) {
                takers(flow, taker -> found.accept(pair(flow, taker)));
            } else {
                givers(flow, giver -> {
                    if (!seen.contains(giver.id())) {
                        found.accept(pair(giver, flow));
                    }
                });
            }
        }
    }

    /** The pools that have flows. */
    public Set<String> pools() {
        return pools.keySet();
    }

    /** The possible poolings of a pool. */
    public List<FlowMatch> poolings(String pool) {
        return Neighbourhood.of(pools.getOrDefault(pool, List.of()), radiusKm).stream()
                .filter(group -> group.size() > 1)
                .map(group -> new FlowMatch(SynergyKind.POOLING, group))
                .toList();
    }

    private void add(Flow flow) {
        Map<String, Shelf> side = flow.direction() == Direction.IN ? incoming : outgoing;
        side.computeIfAbsent(flow.resource().code(), code -> new Shelf(radiusKm))
                .add(flow);
        String pool = Pools.of(flow);
        if (!pool.equals(Pools.NONE)) {
            pools.computeIfAbsent(pool, none -> new ArrayList<>()).add(flow);
        }
    }

    private void takers(Flow giver, Consumer<Flow> found) {
        near(giver, incoming, replaceable, found);
    }

    private void givers(Flow taker, Consumer<Flow> found) {
        near(taker, outgoing, replacing, found);
    }

    private static void near(
            Flow flow, Map<String, Shelf> side, Map<String, List<String>> compatible, Consumer<Flow> found) {
        String resource = flow.resource().code();
        Stream.concat(Stream.of(resource), compatible.getOrDefault(resource, List.of()).stream())
                .map(side::get)
                .filter(shelf -> shelf != null)
                .forEach(shelf -> shelf.near(flow, found));
    }

    private static FlowMatch pair(Flow giver, Flow taker) {
        return new FlowMatch(SynergyKind.SUBSTITUTION, List.of(giver, taker));
    }

    /** The flows of one resource and direction. A flow without position is paired with all others, to be reviewed by people. */
    private static final class Shelf {

        private final List<Flow> all = new ArrayList<>();
        private final List<Flow> nowhere = new ArrayList<>();
        private final PlaceGrid<Flow> grid;

        Shelf(double radiusKm) {
            this.grid = new PlaceGrid<>(radiusKm);
        }

        void add(Flow flow) {
            all.add(flow);
            flow.company().position().ifPresentOrElse(place -> grid.add(place, flow), () -> nowhere.add(flow));
        }

        void near(Flow flow, Consumer<Flow> found) {
            flow.company()
                    .position()
                    .ifPresentOrElse(
                            place -> {
                                grid.near(place, found);
                                nowhere.forEach(found);
                            },
                            () -> all.forEach(found));
        }
    }
}
