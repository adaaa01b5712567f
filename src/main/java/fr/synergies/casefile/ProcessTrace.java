package fr.synergies.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The path that a case took through its process, in one run.
 *
 * @param process key of the process
 * @param version version of the process
 * @param name name of the process
 * @param run this run; also contained in {@code runs}
 * @param diagram the process's BPMN 2.0 XML
 * @param steps the elements passed, in the order of their first passage; elements that failed before they began come last
 * @param flows ids of the sequence flows taken
 * @param runs all runs of the case, newest first; a case that was started again has several
 */
record ProcessTrace(
        String process,
        int version,
        String name,
        Run run,
        String diagram,
        List<Step> steps,
        Set<String> flows,
        List<Run> runs) {

    public ProcessTrace {
        steps = List.copyOf(steps);
        flows = Set.copyOf(flows);
        runs = List.copyOf(runs);
    }

    public CaseState state() {
        return run.ended().isPresent() ? CaseState.ENDED : CaseState.RUNNING;
    }

    /** The same in the reader's language. */
    ProcessTrace named(String processName, List<Step> named) {
        return new ProcessTrace(process, version, processName, run, diagram, named, flows, runs);
    }

    /**
     * One run of a case through a process.
     *
     * @param id id of the engine's process instance
     * @param cancelled whether it was ended from outside
     */
    public record Run(String id, Instant started, Optional<Instant> ended, boolean cancelled) {}

    /**
     * An element on the path.
     *
     * @param kind its BPMN type, such as {@code userTask}
     * @param passages how often it was entered
     * @param cancelled how many of the passages were cancelled
     * @param called the cases it called
     */
    public record Step(
            String element,
            String name,
            String kind,
            StepState state,
            int passages,
            int cancelled,
            Span span,
            List<String> called) {

        public Step {
            called = List.copyOf(called);
        }

        public boolean active() {
            return state == StepState.ACTIVE;
        }

        Step named(String other) {
            return new Step(element, other, kind, state, passages, cancelled, span, called);
        }
    }

    /**
     * How long an element took; passages still under way count up to now.
     *
     * @param total sum of all passages, which may have overlapped
     * @param first when it was first entered, empty if it failed before
     * @param last when it was last left, empty while the case is still there
     */
    public record Span(Duration total, Duration longest, Optional<Instant> first, Optional<Instant> last) {

        static final Span NONE = new Span(Duration.ZERO, Duration.ZERO, Optional.empty(), Optional.empty());
    }
}
