package fr.synergies.tasks;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** A signed-in user as the task list sees them: their id and the ids of their groups. */
record TaskUser(String id, Set<String> groups) {

    private static final Set<String> READERS = Set.of("auditor", "admin");

    public TaskUser {
        groups = Set.copyOf(groups);
    }

    /** Whether this user may see the tasks of others without working on them. */
    public boolean readsEverything() {
        return !Collections.disjoint(groups, READERS);
    }

    boolean isIn(Collection<String> candidates) {
        return !Collections.disjoint(groups, candidates);
    }

    /** Whether this user may claim the task or, having claimed it, complete it. */
    public boolean mayWorkOn(TaskView task) {
        return isIn(task.candidateGroups()) && (!task.claimed() || holds(task));
    }

    /** Whether this user claimed the task. */
    public boolean holds(TaskView task) {
        return id.equals(task.assignee());
    }

    /** Whether this user may see the task at all. */
    public boolean sees(TaskView task) {
        return readsEverything() || holds(task) || isIn(task.candidateGroups());
    }
}
