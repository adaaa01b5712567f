package fr.synergies.platform.workflow.task;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which open tasks to find.
 *
 * @param scope whose tasks
 * @param user id of the user, for scopes other than {@code ALL}
 * @param groups of the user
 * @param dueBefore only those that were due before
 * @param caseId only those of this case; empty for any
 * @param text only those whose name or case contains it, case-insensitively; empty for any
 * @param elements the user tasks that also count as containing the text, each by {@link #element}
 */
public record TaskCriteria(
        Scope scope,
        String user,
        Set<String> groups,
        Optional<Instant> dueBefore,
        String caseId,
        String text,
        Set<String> elements) {

    /** The type of the identity link between a task and a user to whom it is not offered. */
    public static final String EXCLUDED = "excluded";

    public TaskCriteria {
        groups = Set.copyOf(groups);
        elements = Set.copyOf(elements);
    }

    /** A user task, named by process and element: the same id may stand in another process. */
    public static String element(String process, String element) {
        return process + ":" + element;
    }

    /** Whose tasks to find. */
    public enum Scope {
        /** The user has claimed them. */
        HELD,
        /** Nobody has claimed them, and the user may. */
        CLAIMABLE,
        /** The user has claimed them, or nobody has and the user may. */
        HELD_OR_CLAIMABLE,
        /** For anybody. */
        ALL
    }
}
