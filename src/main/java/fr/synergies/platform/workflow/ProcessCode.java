package fr.synergies.platform.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The code of a module for the elements of one process. Registered as a bean, it is found by process and element in every deployed
 * version of the process; the same id may stand in another process with code of its own. Several beans may share a process.
 */
public final class ProcessCode {

    private final String process;
    private final Map<String, Object> elements = new LinkedHashMap<>();

    private ProcessCode(String process) {
        this.process = process;
    }

    /**
     * Code for a process, to which elements are added.
     *
     * @param process the id of the process in its diagram
     */
    public static ProcessCode of(String process) {
        return new ProcessCode(process);
    }

    /** A case starts at this start event. */
    public ProcessCode opening(String startEvent, CaseOpening opening) {
        return add(startEvent, opening);
    }

    /** A user task is completed. */
    public ProcessCode task(String element, Consumer<CompletedTask> completed) {
        return taskSetting(element, task -> {
            completed.accept(task);
            return Map.of();
        });
    }

    /** A user task is completed, and its handler sets variables. */
    public ProcessCode taskSetting(String element, TaskHandler handler) {
        return add(element, handler);
    }

    /** A service task is reached. */
    public ProcessCode step(String element, Consumer<StepCase> done) {
        return stepSetting(element, reached -> {
            done.accept(reached);
            return Map.of();
        });
    }

    /** A service task is reached, and its step sets variables. */
    public ProcessCode stepSetting(String element, ServiceStep step) {
        return add(element, step);
    }

    String process() {
        return process;
    }

    Map<String, Object> elements() {
        return elements;
    }

    private ProcessCode add(String element, Object code) {
        if (elements.putIfAbsent(element, code) != null) {
            throw new IllegalStateException(element + " of " + process + " has code already");
        }
        return this;
    }
}
