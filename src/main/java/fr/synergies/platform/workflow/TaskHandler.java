package fr.synergies.platform.workflow;

import java.util.Map;

/**
 * What a business module does when a user task is completed, registered in a {@link ProcessCode}. It is called in the engine's
 * transaction for every completion, after the actor and the form have been checked.
 */
@FunctionalInterface
public interface TaskHandler {

    /**
     * Handles the completion of a task.
     *
     * @return variables for the process beside the fields that its diagram needs (text, whole number, boolean or date); a {@code
     *     null} value clears the variable
     * @throws fr.synergies.kernel.Refusal to leave the task open and everything unchanged
     */
    Map<String, Object> complete(CompletedTask task);
}
