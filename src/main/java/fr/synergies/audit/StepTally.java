package fr.synergies.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Adds up the passages of a case through one element. */
final class StepTally {

    private final FlowNode node;
    private final Set<String> called = new LinkedHashSet<>();
    private int passages;
    private int cancelled;
    private boolean open;
    private boolean lastCancelled;
    private Duration total = Duration.ZERO;
    private Duration longest = Duration.ZERO;
    private Instant first;
    private Instant last;

    StepTally(FlowNode node) {
        this.node = node;
    }

    String element() {
        return node.getId();
    }

    /** Adds a passage; passages must be added in the order in which they began. */
    void add(HistoricActivityInstance visit, Map<String, String> calledCases, Instant now) {
        Instant from = visit.getStartTime().toInstant();
        // A boundary event waits as long as the activity it is attached to; that is not work of its own.
        boolean waits = visit.getEndTime() == null && !(node instanceof BoundaryEvent);
        Instant to = visit.getEndTime() != null ? visit.getEndTime().toInstant() : waits ? now : from;
        Duration took = to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
        passages++;
        cancelled += visit.isCanceled() ? 1 : 0;
        lastCancelled = visit.isCanceled();
        open |= waits;
        total = total.plus(took);
        longest = took.compareTo(longest) > 0 ? took : longest;
        first = first == null ? from : first;
        last = last == null || to.isAfter(last) ? to : last;
        if (visit.getCalledProcessInstanceId() != null) {
            Optional.ofNullable(calledCases.get(visit.getCalledProcessInstanceId()))
                    .ifPresent(called::add);
        }
    }

    ProcessTrace.Step step(boolean failed) {
        String name = node.getName() == null ? "" : node.getName().replaceAll("\\s+", " ");
        return new ProcessTrace.Step(
                node.getId(),
                name,
                node.getElementType().getTypeName(),
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
