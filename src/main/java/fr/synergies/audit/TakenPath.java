package fr.synergies.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The steps and flows of a case, found from what the engine recorded. The engine keeps no record of sequence flows: one counts as taken
 * when, among those that enter a step, it is the one whose source was passed last before.
 */
record TakenPath(List<ProcessTrace.Step> steps, Set<String> flows) {

    /**
     * Reads the way.
     *
     * @param failed ids of the elements at which the case is stuck
     * @param called the cases that were called, by the id of their process instance
     * @param now up to when what is under way counts
     */
    static TakenPath through(
            BpmnModelInstance model,
            List<HistoricActivityInstance> visits,
            Set<String> failed,
            Map<String, String> called,
            Instant now) {
        Map<String, List<SequenceFlow>> incoming = model.getModelElementsByType(SequenceFlow.class).stream()
                .collect(Collectors.groupingBy(flow -> flow.getTarget().getId()));
        Set<String> flows = new HashSet<>();
        Map<String, Integer> lastSeen = new HashMap<>();
        Map<String, StepTally> steps = new LinkedHashMap<>();
        List<HistoricActivityInstance> inOrder = inOrder(visits);
        for (int i = 0; i < inOrder.size(); i++) {
            HistoricActivityInstance visit = inOrder.get(i);
            if (model.getModelElementById(visit.getActivityId()) instanceof FlowNode node) {
                enter(node, incoming, lastSeen, flows);
                lastSeen.put(node.getId(), i);
                steps.computeIfAbsent(node.getId(), id -> new StepTally(node)).add(visit, called, now);
            }
        }
        failed.forEach(id -> {
            if (model.getModelElementById(id) instanceof FlowNode node && !steps.containsKey(id)) {
                enter(node, incoming, lastSeen, flows);
                steps.put(id, new StepTally(node));
            }
        });
        return new TakenPath(
                steps.values().stream()
                        .map(tally -> tally.step(failed.contains(tally.element())))
                        .toList(),
                flows);
    }

    private static List<HistoricActivityInstance> inOrder(List<HistoricActivityInstance> visits) {
        List<HistoricActivityInstance> inOrder = new ArrayList<>(visits);
        inOrder.sort(Comparator.comparing(HistoricActivityInstance::getStartTime));
        return inOrder;
    }

    private static void enter(
            FlowNode node, Map<String, List<SequenceFlow>> incoming, Map<String, Integer> lastSeen, Set<String> flows) {
        enteredBy(incoming.getOrDefault(node.getId(), List.of()), lastSeen).ifPresent(flow -> flows.add(flow.getId()));
    }

    private static Optional<SequenceFlow> enteredBy(List<SequenceFlow> incoming, Map<String, Integer> lastSeen) {
        return incoming.stream()
                .filter(flow -> lastSeen.containsKey(flow.getSource().getId()))
                .max(Comparator.comparing(flow -> lastSeen.get(flow.getSource().getId())));
    }
}
