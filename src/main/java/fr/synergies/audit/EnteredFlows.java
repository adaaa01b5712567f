package fr.synergies.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The sequence flows that a case took. The engine does not record them. Among the flows that lead to a step, the one whose source
 * was left last before the step was entered counts as taken. At a joining parallel gateway, where all flows arrive, each passage
 * of a source counts once.
 */
final class EnteredFlows {

    private final Map<String, List<SequenceFlow>> incoming;
    private final Map<String, Passage> last = new HashMap<>();
    private final Map<String, Passage> counted = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int passages;

    /** A passage of a step: when it was left ({@link Instant#MAX} while the case is still there), and its number. */
    private record Passage(Instant left, int number) {}

    EnteredFlows(BpmnModelInstance model) {
        incoming = model.getModelElementsByType(SequenceFlow.class).stream()
                .collect(Collectors.groupingBy(flow -> flow.getTarget().getId()));
    }

    /** Registers that the case entered a step; steps must be passed in the order in which they began. */
    void enter(FlowNode node, HistoricActivityInstance visit) {
        enter(node, visit.getStartTime().toInstant());
        Instant left =
                visit.getEndTime() == null ? Instant.MAX : visit.getEndTime().toInstant();
        last.put(node.getId(), new Passage(left, passages++));
    }

    /** Registers that the case reached a step but could not begin it. */
    void enter(FlowNode node, Instant at) {
        incoming.getOrDefault(node.getId(), List.of()).stream()
                .filter(flow -> last.containsKey(source(flow)))
                .filter(flow -> !(node instanceof ParallelGateway && alreadyCounted(flow)))
                .max(Comparator.<SequenceFlow, Boolean>comparing(
                                flow -> !last(flow).left().isAfter(at))
                        .thenComparing(flow -> last(flow).left())
                        .thenComparing(flow -> last(flow).number()))
                .ifPresent(flow -> {
                    taken.add(flow.getId());
                    counted.put(flow.getId(), last(flow));
                });
    }

    Set<String> taken() {
        return taken;
    }

    private boolean alreadyCounted(SequenceFlow flow) {
        return last(flow).equals(counted.get(flow.getId()));
    }

    private Passage last(SequenceFlow flow) {
        return last.get(source(flow));
    }

    private static String source(SequenceFlow flow) {
        return flow.getSource().getId();
    }
}
