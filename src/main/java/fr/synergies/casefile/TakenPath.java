package fr.synergies.casefile;

import fr.synergies.casefile.eligibility.EnteredFlows;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Node;
import fr.synergies.platform.workflow.history.ElementVisit;
import fr.synergies.platform.workflow.history.RunRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps and flows of a case, derived from the engine's history. */
record TakenPath(List<ProcessTrace.Step> steps, Set<String> flows) {

    /**
     * Derives the path.
     *
     * @param now end of the duration of passages still under way
     */
    static TakenPath through(RunRecord run, Instant now) {
        Map<String, Node> nodes =
                run.diagram().nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        EnteredFlows flows = new EnteredFlows(run.diagram());
        Map<String, StepTally> steps = new LinkedHashMap<>();
        for (ElementVisit visit : inOrder(run.visits())) {
            Node node = nodes.get(visit.element());
            if (node != null) {
                flows.enter(node, visit);
                steps.computeIfAbsent(node.id(), id -> new StepTally(node)).add(visit, run.calledCases(), now);
            }
        }
        run.failed().stream()
                .filter(id -> nodes.containsKey(id) && !steps.containsKey(id))
                .forEach(id -> {
                    flows.enter(nodes.get(id), now);
                    steps.put(id, new StepTally(nodes.get(id)));
                });
        return new TakenPath(
                steps.values().stream()
                        .map(tally -> tally.step(run.failed().contains(tally.element())))
                        .toList(),
                flows.taken());
    }

    private static List<ElementVisit> inOrder(List<ElementVisit> visits) {
        return visits.stream()
                .sorted(Comparator.comparing(ElementVisit::entered))
                .toList();
    }
}
