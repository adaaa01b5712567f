package fr.synergies.audit;

import java.util.List;
import java.util.Optional;

/**
 * A case and a page of its acts, oldest first.
 *
 * @param trace the way it took, with names in the reader's language; empty like {@code process}
 * @param process key of its process, empty when the engine no longer knows it
 */
public record CaseFile(
        String caseId,
        String process,
        String processName,
        CaseState state,
        Page<HistoryEntry> entries,
        Optional<ProcessTrace> trace) {

    /** A case's acts on this page. */
    public List<HistoryEntry> acts() {
        return entries.items();
    }

    /** The same acts, cut where what people did and what the process did by itself follow one another. */
    public List<Stretch> stretches() {
        return Stretch.of(acts());
    }

    /** An element's name, its id if the way did not lead through it. */
    public String elementName(String element) {
        return trace.stream()
                .flatMap(way -> way.steps().stream())
                .filter(step -> step.element().equals(element))
                .map(ProcessTrace.Step::name)
                .findFirst()
                .orElse(element);
    }
}
