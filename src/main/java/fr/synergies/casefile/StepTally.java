package fr.synergies.casefile;

import fr.synergies.platform.workflow.diagram.ProcessDiagram.Node;
import fr.synergies.platform.workflow.history.ElementVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up the passages of a case through one element. */
final class StepTally {

    private final Node node;
    private final Set<String> called = new LinkedHashSet<>();
    private int passages;
    private int cancelled;
    private boolean open;
    private boolean lastCancelled;
    private Duration total = Duration.ZERO;
    private Duration longest = Duration.ZERO;
    private Instant first;
    private Instant last;

    StepTally(Node node) {
        this.node = node;
    }

    String element() {
        return node.id();
    }

    /** Adds a passage; passages must be added in the order in which they began. */
    void add(ElementVisit visit, Map<String, String> calledCases, Instant now) {
        Instant from = visit.entered();
        // A boundary event waits as long as the activity it is attached to; that is not work of its own.
        boolean waits = visit.left().isEmpty() && !node.is("boundaryEvent");
        Instant to = visit.left().orElse(waits ? now : from);
        Duration took = to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
        passages++;
        cancelled += visit.cancelled() ? 1 : 0;
        lastCancelled = visit.cancelled();
        open |= waits;
        total = total.plus(took);
        longest = took.compareTo(longest) > 0 ? took : longest;
        first = first == null ? from : first;
        last = last == null || to.isAfter(last) ? to : last;
        visit.calledRun().map(calledCases::get).ifPresent(called::add);
    }

    ProcessTrace.Step step(boolean failed) {
        return new ProcessTrace.Step(
                node.id(),
                node.name().replaceAll("\\s+", " "),
                node.type(),
                state(failed),
                passages,
                cancelled,
                new ProcessTrace.Span(
                        total,
                        longest,
                        Optional.ofNullable(first),
                        open ? Optional.empty() : Optional.ofNullable(last)),
                List.copyOf(called));
    }

    private StepState state(boolean failed) {
        if (failed) {
            return StepState.FAILED;
        }
        if (open) {
            return StepState.ACTIVE;
        }
        return lastCancelled ? StepState.CANCELLED : StepState.PASSED;
    }
}
