package fr.synergies.workflow;

import java.util.Set;

/**
 * What is attached to tasks, as the module that keeps documents knows it. A diagram says by the property {@code documents} of a user task,
 * kinds apart by commas, what has to be attached before the task can be completed.
 */
@FunctionalInterface
public interface AttachedDocuments {

    /** The kinds of the documents attached to a task. */
    Set<String> kinds(String taskId);
}
