package fr.synergies.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way a case took through its process.
 *
 * @param diagram the process's BPMN 2.0 XML
 * @param steps the elements passed, in the order of their first passage
 * @param flows ids of the sequence flows taken
 */
public record ProcessTrace(
        String process,
        String name,
        CaseState state,
        Instant started,
        Optional<Instant> ended,
        String diagram,
        List<Step> steps,
        Set<String> flows) {

    public ProcessTrace {
        steps = List.copyOf(steps);
        flows = Set.copyOf(flows);
    }

    /**
     * An element that was passed.
     *
     * @param passages how often it was entered
     * @param active whether the case is there now
     */
    public record Step(String element, String name, int passages, boolean active) {}
}
