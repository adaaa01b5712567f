package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.task.TaskActions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claiming, releasing and completing tasks. The engine and the business modules have the last word: if they refuse, their {@link
 * Refusal} is thrown and nothing is stored.
 */
@Service
@Transactional
class TaskWork {

    private final TaskList list;
    private final TaskActions tasks;

    TaskWork(TaskList list, TaskActions tasks) {
        this.list = list;
        this.tasks = tasks;
    }

    /**
     * Claims a task; claiming it again changes nothing.
     *
     * @throws Refusal not found; forbidden for users who are not candidates; conflict if it is done or somebody else has claimed
     *     it
     */
    public void claim(String id, TaskUser worker, Locale locale) {
        TaskView task = workable(id, worker, locale);
        if (!worker.holds(task)) {
            tasks.claim(id, worker.id());
        }
    }

    /**
     * Returns a claimed task to its groups; releasing a task that nobody has claimed changes nothing.
     *
     * @throws Refusal not found; forbidden for users who are not candidates; conflict if it is done or somebody else has claimed
     *     it
     */
    public void release(String id, TaskUser worker, Locale locale) {
        TaskView task = workable(id, worker, locale);
        if (worker.holds(task)) {
            tasks.release(id);
        }
    }

    /**
     * Completes a task, claiming it first if nobody has.
     *
     * @param variables values of the form's fields
     * @return the task as it was before
     * @throws Refusal invalid naming fields that are wrong or unknown, not found, forbidden or conflict as for claiming, or as
     *     thrown by the business module
     */
    public TaskView complete(String id, Map<String, Object> variables, TaskUser worker, Locale locale) {
        TaskView task = workable(id, worker, locale);
        checkKnown(task, variables);
        if (!task.claimed()) {
            tasks.claim(id, worker.id());
        }
        tasks.complete(id, variables);
        return task;
    }

    /** The task, if the user may work on it now. */
    TaskView workable(String id, TaskUser worker, Locale locale) {
        TaskView task = list.findOpen(id, worker, locale);
        if (!worker.isIn(task.candidateGroups())) {
            throw Refusal.forbidden("tasks.forbidden");
        }
        if (task.claimed() && !worker.holds(task)) {
            throw Refusal.conflict("tasks.claimed", task.assignee());
        }
        return task;
    }

    private static void checkKnown(TaskView task, Map<String, Object> variables) {
        Set<String> known = task.form().stream().map(FormField::id).collect(Collectors.toSet());
        List<Violation> unknown = variables.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> Violation.of(name, "tasks.field.unknown", name))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
    }
}
