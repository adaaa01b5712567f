package fr.synergies.platform.workflow;

import java.util.Map;

/**
 * What a business module does when a process reaches a service task. The name of the bean is the id of the task in the diagram,
 * as in its expression {@code ${id}}; it is called in the engine's transaction, which fails with it.
 */
@FunctionalInterface
public interface ServiceStep {

    /**
     * Does it.
     *
     * @return variables for the process (text, whole number, boolean); a {@code null} value removes the variable
     */
    Map<String, Object> run(StepCase reached);

    /** A step that leaves no variables. */
    static ServiceStep of(Action action) {
        return reached -> {
            action.run(reached);
            return Map.of();
        };
    }

    /** What such a step does. */
    @FunctionalInterface
    interface Action {
        void run(StepCase reached);
    }
}
