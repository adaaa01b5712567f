package fr.synergies.casefile;

import fr.synergies.trail.search.Page;
import java.util.List;
import java.util.Optional;

/**
 * A case and a page of its acts, oldest first.
 *
 * @param trace the path it took, with names in the reader's language; empty if {@code process} is
 * @param process key of its process, empty when the engine no longer knows it
 */
public record CaseFile(
        String caseId,
        String process,
        String processName,
        CaseState state,
        Page<HistoryEntry> entries,
        Optional<ProcessTrace> trace) {

    /** The acts of the case on this page. */
    public List<HistoryEntry> acts() {
        return entries.items();
    }

    /** The same acts, grouped into alternating sequences of what people did and what the process did on its own. */
    public List<ActGroup> stretches() {
        return ActGroup.of(acts());
    }

    /** The name of an element; its id if the path did not lead through it. */
    public String elementName(String element) {
        return trace.stream()
                .flatMap(way -> way.steps().stream())
                .filter(step -> step.element().equals(element))
                .map(ProcessTrace.Step::name)
                .findFirst()
                .orElse(element);
    }
}
