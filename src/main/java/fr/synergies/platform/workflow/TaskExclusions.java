package fr.synergies.platform.workflow;

import java.util.Set;

/**
 * Whom a module will refuse at a task although a group of theirs may work on it, for example who asked for what is to be granted.
 * Every bean of this type is asked when a task is created; the task is then not offered to these users. The refusal itself remains
 * with the handler of the task.
 */
@FunctionalInterface
public interface TaskExclusions {

    /**
     * The users to whom a task is not offered.
     *
     * @param caseId the business key of its process
     */
    Set<String> of(String caseId, String process, String element);
}
