package fr.synergies.platform.workflow.task;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An open task.
 *
 * @param definition the engine's id of the version of its process
 * @param process key of its process
 * @param element id of the user task in the process diagram
 * @param name of the user task, empty if the diagram has none
 * @param documentation of the user task, empty if the diagram has none
 * @param subject what distinguishes it from the other tasks of a multi-instance step, otherwise empty
 * @param caseId business key of its process, or of the root process where that one has none
 * @param programme the case's programme, empty when the process does not say
 * @param candidateGroups the groups that may work on it
 * @param assignee who claimed it, empty when nobody did
 * @param notice what was done about its delay
 */
public record OpenTask(
        String id,
        String definition,
        String process,
        String element,
        String name,
        String documentation,
        String subject,
        String caseId,
        String programme,
        Set<String> candidateGroups,
        String assignee,
        Instant created,
        Optional<Instant> due,
        Notice notice) {

    /** What was done about the delay of a task. */
    public enum Notice {
        NONE(50),
        /** It was due, and those who may do it were reminded. */
        REMINDED(75),
        /** It was offered to superiors too. */
        ESCALATED(100);

        private final int priority;

        Notice(int priority) {
            this.priority = priority;
        }

        /** The priority that the task has in the engine, where 50 is the usual one. */
        public int priority() {
            return priority;
        }

        static Notice of(int priority) {
            return priority >= ESCALATED.priority ? ESCALATED : priority >= REMINDED.priority ? REMINDED : NONE;
        }
    }

    public OpenTask {
        candidateGroups = Set.copyOf(candidateGroups);
    }
}
