package fr.synergies.platform.workflow;

import java.util.Set;

/**
 * The documents attached to tasks, as reported by the module that stores them. The property {@code documents} of a user task in a
 * diagram lists, separated by commas, the kinds of documents that must be attached before the task can be completed.
 */
@FunctionalInterface
public interface AttachedDocuments {

    /** The kinds of the documents attached to a task. */
    Set<String> kinds(String taskId);
}
