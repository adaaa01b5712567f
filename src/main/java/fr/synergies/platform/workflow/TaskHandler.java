package fr.synergies.platform.workflow;

import java.util.Map;

/**
 * What a business module does when a user task is completed. The name of the bean is the id of the task in the diagram; it is
 * called in the engine's transaction for every completion, after the actor and the form have been checked.
 */
@FunctionalInterface
public interface TaskHandler {

    /**
     * Handles the completion of a task.
     *
     * @return variables for the process (text, whole number, boolean or date), which overwrite those of the form; a {@code null}
     *     value clears the variable
     * @throws fr.synergies.kernel.Refusal to leave the task open and everything unchanged
     */
    Map<String, Object> complete(CompletedTask task);
}
