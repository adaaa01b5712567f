package fr.synergies.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/**
 * What the tests say of a process instance, in the words of camunda-bpm-assert. Asks the engine's public API only, which its successors
 * share: not all of them publish their counterpart of that library.
 */
public final class ProcessAssertions extends AbstractAssert<ProcessAssertions, ProcessInstance> {

    private final ProcessEngine engine;

    private ProcessAssertions(ProcessEngine engine, ProcessInstance instance) {
        super(instance, ProcessAssertions.class);
        this.engine = engine;
        isNotNull();
    }

    /** @param instance as it was when it was asked for: its state now is read anew */
    public static ProcessAssertions assertThat(ProcessEngine engine, ProcessInstance instance) {
        return new ProcessAssertions(engine, instance);
    }

    public ProcessAssertions isEnded() {
        long finished = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(actual.getId())
                .finished()
                .count();
        Assertions.assertThat(finished).as("%s has ended", instance()).isEqualTo(1);
        return this;
    }

    public ProcessAssertions isNotEnded() {
        long running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(actual.getId())
                .count();
        Assertions.assertThat(running).as("%s is under way", instance()).isEqualTo(1);
        return this;
    }

    public ProcessAssertions isWaitingAt(String... elements) {
        waitingAt().contains(elements);
        return this;
    }

    public ProcessAssertions isWaitingAtExactly(String... elements) {
        waitingAt().containsOnly(elements);
        return this;
    }

    public ProcessAssertions isNotWaitingAt(String... elements) {
        waitingAt().doesNotContain(elements);
        return this;
    }

    public ProcessAssertions hasPassed(String... elements) {
        passed().contains(elements);
        return this;
    }

    public ProcessAssertions hasPassedInOrder(String... elements) {
        passed().containsSubsequence(elements);
        return this;
    }

    public ProcessAssertions hasNotPassed(String... elements) {
        passed().doesNotContain(elements);
        return this;
    }

    public ProcessAssertions hasVariables(String... names) {
        Assertions.assertThat(engine.getRuntimeService().getVariables(actual.getId()))
                .as("variables of %s", instance())
                .containsKeys(names);
        return this;
    }

    private ListAssert<String> waitingAt() {
        isNotEnded();
        ActivityInstance root = engine.getRuntimeService().getActivityInstance(actual.getId());
        return Assertions.assertThat(inside(root)).as("where %s waits", instance());
    }

    /** The elements that are under way in an activity, and those that are about to begin. */
    private static Stream<String> inside(ActivityInstance activity) {
        return Stream.concat(
                Arrays.stream(activity.getChildActivityInstances())
                        .flatMap(child -> Stream.concat(Stream.of(child.getActivityId()), inside(child))),
                Arrays.stream(activity.getChildTransitionInstances()).map(TransitionInstance::getActivityId));
    }

    private ListAssert<String> passed() {
        List<HistoricActivityInstance> finished = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(actual.getId())
                .finished()
                .orderByHistoricActivityInstanceEndTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        return Assertions.assertThat(finished.stream().map(HistoricActivityInstance::getActivityId))
                .as("what %s has passed", instance());
    }

    private String instance() {
        return "%s (%s)".formatted(actual.getBusinessKey(), actual.getProcessDefinitionId());
    }
}
