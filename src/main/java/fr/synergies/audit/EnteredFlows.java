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
 * The sequence flows that a case took. The engine keeps no record of them: one counts as taken when, among those that enter a step, it is
 * the one whose source was left last before. Where ways join, each passage of a source counts once, for each of them comes in.
 */
final class EnteredFlows {

    private final Map<String, List<SequenceFlow>> incoming;
    private final Map<String, Passage> last = new HashMap<>();
    private final Map<String, Passage> counted = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int passages;

    /** A passage of a step: when it was left, which is in the end of times while the case is there, and its number. */
    private record Passage(Instant left, int number) {}

    EnteredFlows(BpmnModelInstance model) {
        incoming = model.getModelElementsByType(SequenceFlow.class).stream()
                .collect(Collectors.groupingBy(flow -> flow.getTarget().getId()));
    }

    /** The case enters a step; steps come in the order in which they began. */
    void enter(FlowNode node, HistoricActivityInstance visit) {
        enter(node, visit.getStartTime().toInstant());
        Instant left =
                visit.getEndTime() == null ? Instant.MAX : visit.getEndTime().toInstant();
        last.put(node.getId(), new Passage(left, passages++));
    }

    /** The case came as far as to a step, which it could not begin. */
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
