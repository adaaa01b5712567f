package fr.synergies.casefile.eligibility;

import fr.synergies.platform.workflow.diagram.ProcessDiagram;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Flow;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Node;
import fr.synergies.platform.workflow.history.ElementVisit;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sequence flows that a case took. The engine does not record them. Among the flows that lead to a step, the one whose source
 * was left last before the step was entered counts as taken. At a joining parallel gateway, where all flows arrive, each passage
 * of a source counts once.
 */
public final class EnteredFlows {

    private final Map<String, List<Flow>> incoming;
    private final Map<String, Passage> last = new HashMap<>();
    private final Map<String, Passage> counted = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int passages;

    /** A passage of a step: when it was left ({@link Instant#MAX} while the case is still there), and its number. */
    private record Passage(Instant left, int number) {}

    public EnteredFlows(ProcessDiagram diagram) {
        incoming = diagram.flows().stream().collect(Collectors.groupingBy(Flow::target));
    }

    /** Registers that the case entered a step; steps must be passed in the order in which they began. */
    public void enter(Node node, ElementVisit visit) {
        enter(node, visit.entered());
        last.put(node.id(), new Passage(visit.left().orElse(Instant.MAX), passages++));
    }

    /** Registers that the case reached a step but could not begin it. */
    public void enter(Node node, Instant at) {
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

    public Set<String> taken() {
        return taken;
    }

    private boolean alreadyCounted(Flow flow) {
        return last(flow).equals(counted.get(flow.id()));
    }

    private Passage last(Flow flow) {
        return last.get(flow.source());
    }
}
