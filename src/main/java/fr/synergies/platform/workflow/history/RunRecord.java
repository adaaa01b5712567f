package fr.synergies.platform.workflow.history;

import fr.synergies.platform.workflow.diagram.ProcessDiagram;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The engine's records of a run.
 *
 * @param bpmn the diagram as BPMN 2.0 XML
 * @param failed ids of the elements with open incidents or failed jobs that will be retried
 * @param calledCases the called cases, by the id of their run
 */
public record RunRecord(
        ProcessDiagram diagram,
        String bpmn,
        List<ElementVisit> visits,
        SortedSet<String> failed,
        Map<String, String> calledCases) {

    public RunRecord {
        visits = List.copyOf(visits);
        failed = Collections.unmodifiableSortedSet(new TreeSet<>(failed));
        calledCases = Map.copyOf(calledCases);
    }
}
