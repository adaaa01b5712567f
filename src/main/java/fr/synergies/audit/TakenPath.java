package fr.synergies.audit;

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
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The steps and flows of a case, found from what the engine recorded. The engine keeps no record of sequence flows: one counts as taken
 * when, among those that enter a step, it is the one whose source was passed last before.
 */
record TakenPath(List<ProcessTrace.Step> steps, Set<String> flows) {

    static TakenPath through(BpmnModelInstance model, List<HistoricActivityInstance> visits) {
        List<HistoricActivityInstance> inOrder = new ArrayList<>(visits);
        inOrder.sort(Comparator.comparing(HistoricActivityInstance::getStartTime));
        Map<String, List<SequenceFlow>> incoming = model.getModelElementsByType(SequenceFlow.class).stream()
                .collect(Collectors.groupingBy(flow -> flow.getTarget().getId()));
        Set<String> flows = new HashSet<>();
        Map<String, Integer> lastSeen = new HashMap<>();
        Map<String, ProcessTrace.Step> steps = new LinkedHashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            HistoricActivityInstance visit = inOrder.get(i);
            if (model.getModelElementById(visit.getActivityId()) instanceof FlowNode node) {
                enteredBy(incoming.getOrDefault(node.getId(), List.of()), lastSeen)
                        .ifPresent(flow -> flows.add(flow.getId()));
                lastSeen.put(node.getId(), i);
                steps.merge(node.getId(), step(node, visit), TakenPath::again);
            }
        }
        return new TakenPath(List.copyOf(steps.values()), flows);
    }

    private static Optional<SequenceFlow> enteredBy(List<SequenceFlow> incoming, Map<String, Integer> lastSeen) {
        return incoming.stream()
                .filter(flow -> lastSeen.containsKey(flow.getSource().getId()))
                .max(Comparator.comparing(flow -> lastSeen.get(flow.getSource().getId())));
    }

    private static ProcessTrace.Step step(FlowNode node, HistoricActivityInstance visit) {
        String name = node.getName() == null ? "" : node.getName().replaceAll("\\s+", " ");
        boolean active = visit.getEndTime() == null && !(node instanceof BoundaryEvent);
        return new ProcessTrace.Step(node.getId(), name, 1, active);
    }

    private static ProcessTrace.Step again(ProcessTrace.Step before, ProcessTrace.Step visit) {
        return new ProcessTrace.Step(
                before.element(), before.name(), before.passages() + 1, before.active() || visit.active());
    }
}
