package fr.synergies.platform.workflow;

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
 * Assertions about a process instance, named as in camunda-bpm-assert. They use only the engine's public API, which Camunda's successors
 * share, because not all of them publish a counterpart of that library.
 */
public final class ProcessAssertions extends AbstractAssert<ProcessAssertions, ProcessInstance> {

    private final ProcessEngine engine;

    private ProcessAssertions(ProcessEngine engine, ProcessInstance instance) {
        super(instance, ProcessAssertions.class);
        this.engine = engine;
        isNotNull();
    }

    /** Its current state is read from the engine by each assertion. */
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

    /** The active elements inside an activity, and those about to start. */
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
