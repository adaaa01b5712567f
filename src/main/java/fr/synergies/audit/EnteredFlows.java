package fr.synergies.audit;

import fr.synergies.workflow.diagram.ProcessDiagram;
import fr.synergies.workflow.diagram.ProcessDiagram.Flow;
import fr.synergies.workflow.diagram.ProcessDiagram.Node;
import fr.synergies.workflow.history.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sequence flows that a case took. The engine keeps no record of them: one counts as taken when, among those that enter a step, it is
 * the one whose source was left last before. Where ways join, each passage of a source counts once, for each of them comes in.
 */
final class EnteredFlows {

    private final Map<String, List<Flow>> incoming;
    private final Map<String, Passage> last = new HashMap<>();
    private final Map<String, Passage> counted = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int passages;

    /** A passage of a step: when it was left, which is in the end of times while the case is there, and its number. */
    private record Passage(Instant left, int number) {}

    EnteredFlows(ProcessDiagram diagram) {
        incoming = diagram.flows().stream().collect(Collectors.groupingBy(Flow::target));
    }

    /** The case enters a step; steps come in the order in which they began. */
    void enter(Node node, Visit visit) {
        enter(node, visit.entered());
        last.put(node.id(), new Passage(visit.left().orElse(Instant.MAX), passages++));
    }

    /** The case came as far as to a step, which it could not begin. */
    void enter(Node node, Instant at) {
        incoming.getOrDefault(node.id(), List.of()).stream()
                .filter(flow -> last.containsKey(flow.source()))
                .filter(flow -> !(node.is("parallelGateway") && alreadyCounted(flow)))
                .max(Comparator.<Flow, Boolean>comparing(
                                flow -> !last(flow).left().isAfter(at))
                        .thenComparing(flow -> last(flow).left())
                        .thenComparing(flow -> last(flow).number()))
                .ifPresent(flow -> {
                    taken.add(flow.id());
                    counted.put(flow.id(), last(flow));
                });
    }

    Set<String> taken() {
        return taken;
    }

    private boolean alreadyCounted(Flow flow) {
        return last(flow).equals(counted.get(flow.id()));
    }

    private Passage last(Flow flow) {
        return last.get(flow.source());
    }
}
