package fr.synergies.workflow;

import java.util.Map;

/**
 * What the business does when a user task is completed. The bean is named like the task's id in the diagram; it is called inside the
 * engine's transaction for every completion, after the actor and the form have been checked.
 */
@FunctionalInterface
public interface TaskHandler {

    /**
     * Acts on a completed task.
     *
     * @return variables for the process (text, whole number, boolean or date), written over those of the form; a {@code null} value clears
     * @throws fr.synergies.web.Refusal to leave the task open and everything as it was
     */
    Map<String, Object> complete(CompletedTask task);
}
