package fr.synergies.casefile.eligibility;

import fr.synergies.platform.workflow.diagram.DeployedProcesses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reports whom the diagrams exclude from a task: who completed one of those that another person must have completed. */
@Component
class DiagramFourEyes implements FourEyes {

    private final DeployedProcesses processes;

    DiagramFourEyes(DeployedProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Map<String, String> kept(String element, List<Done> before) {
        Map<String, String> kept = new HashMap<>();
        Map<String, List<String>> others = processes.otherPersons();
        for (String other : others.getOrDefault(element, List.of())) {
            boolean mutual = others.getOrDefault(other, List.of()).contains(element);
            List<Done> done = completed(before, other);
            // Of two signatures of one round, the other was given in this one only if it is one more.
            if (!done.isEmpty()
                    && !(mutual && done.size() <= completed(before, element).size())) {
                kept.put(done.get(done.size() - 1).actor(), "audit.eligible.signed");
            }
        }
        return kept;
    }

    private static List<Done> completed(List<Done> before, String element) {
        return before.stream()
                .filter(done ->
                        done.act().equals("task-completed") && done.element().equals(element))
                .toList();
    }
}
