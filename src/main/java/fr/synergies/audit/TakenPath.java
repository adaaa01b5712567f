package fr.synergies.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The steps and flows of a case, derived from the engine's history. */
record TakenPath(List<ProcessTrace.Step> steps, Set<String> flows) {

    /**
     * Derives the path.
     *
     * @param failed ids of the elements at which the case is stuck
     * @param called the called cases, by the id of their process instance
     * @param now end of the duration of passages still under way
     */
    static TakenPath through(
            BpmnModelInstance model,
            List<HistoricActivityInstance> visits,
            Set<String> failed,
            Map<String, String> called,
            Instant now) {
        EnteredFlows flows = new EnteredFlows(model);
        Map<String, StepTally> steps = new LinkedHashMap<>();
        for (HistoricActivityInstance visit : inOrder(visits)) {
            if (model.getModelElementById(visit.getActivityId()) instanceof FlowNode node) {
                flows.enter(node, visit);
                steps.computeIfAbsent(node.getId(), id -> new StepTally(node)).add(visit, called, now);
            }
        }
        failed.forEach(id -> {
            if (model.getModelElementById(id) instanceof FlowNode node && !steps.containsKey(id)) {
                flows.enter(node, now);
                steps.put(id, new StepTally(node));
            }
        });
        return new TakenPath(
                steps.values().stream()
                        .map(tally -> tally.step(failed.contains(tally.element())))
                        .toList(),
                flows.taken());
    }

    private static List<HistoricActivityInstance> inOrder(List<HistoricActivityInstance> visits) {
        List<HistoricActivityInstance> inOrder = new ArrayList<>(visits);
        inOrder.sort(Comparator.comparing(HistoricActivityInstance::getStartTime));
        return inOrder;
    }
}
