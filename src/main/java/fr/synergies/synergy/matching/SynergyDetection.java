package fr.synergies.synergy.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.synergies.company.flow.Compatibility;
import fr.synergies.company.flow.Dimension;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the flows that could form synergies: an outgoing and an incoming flow with the same or compatible resources, and groups
 * of incoming flows of a poolable resource. Flows are looked up by resource, never compared all with all, and the result does not
 * depend on their order.
 */
final class SynergyDetection {

    private static final Comparator<Flow> BY_ID = Comparator.comparing(Flow::id);

    private final Map<String, List<String>> replaceable;
    private final double radiusKm;

    /**
     * Creates a detection with a table of compatibilities.
     *
     * @param radiusKm maximum distance between the companies of a pooling, in km
     */
    SynergyDetection(List<Compatibility> compatibilities, double radiusKm) {
        this.replaceable = compatibilities.stream()
                .collect(groupingBy(Compatibility::outgoing, mapping(Compatibility::incoming, toList())));
        this.radiusKm = radiusKm;
    }

    /** All proposals, substitutions first, by the ids of their flows. */
    List<FlowMatch> detect(Collection<Flow> flows, int most) {
        List<Flow> sorted = flows.stream().sorted(BY_ID).toList();
        Map<String, List<Flow>> incoming = sorted.stream()
                .filter(flow -> flow.direction() == Direction.IN)
                .collect(groupingBy(flow -> flow.resource().code(), TreeMap::new, toList()));
        List<FlowMatch> found = new ArrayList<>();
        for (Flow outgoing : sorted) {
            if (outgoing.direction() == Direction.OUT) {
                substitutions(outgoing, incoming, found);
                refuseMoreThan(most, found);
            }
        }
        incoming.values().forEach(same -> poolings(same, found));
        refuseMoreThan(most, found);
        return List.copyOf(found);
    }

    private void substitutions(Flow outgoing, Map<String, List<Flow>> incoming, List<FlowMatch> found) {
        String resource = outgoing.resource().code();
        Stream.concat(Stream.of(resource), replaceable.getOrDefault(resource, List.of()).stream())
                .flatMap(wanted -> incoming.getOrDefault(wanted, List.of()).stream())
                .forEach(wanted -> found.add(new FlowMatch(SynergyKind.SUBSTITUTION, List.of(outgoing, wanted))));
    }

    private void poolings(List<Flow> same, List<FlowMatch> found) {
        if (!same.get(0).resource().poolable()) {
            return;
        }
        Map<Optional<Dimension>, List<Flow>> byDimension = new LinkedHashMap<>();
        same.forEach(flow -> byDimension
                .computeIfAbsent(flow.dimension(), dimension -> new ArrayList<>())
                .add(flow));
        byDimension.values().stream()
                .flatMap(alike -> Neighbourhood.of(alike, radiusKm).stream())
                .filter(group -> group.size() > 1)
                .forEach(group -> found.add(new FlowMatch(SynergyKind.POOLING, group)));
    }

    private static void refuseMoreThan(int most, List<FlowMatch> found) {
        if (found.size() > most) {
            throw Refusal.unprocessable("synergy.too-many", most);
        }
    }
}
