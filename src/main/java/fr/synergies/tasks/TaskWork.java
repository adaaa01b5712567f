package fr.synergies.tasks;

import fr.synergies.web.Refusal;
import fr.synergies.web.Refusal.Violation;
import fr.synergies.workflow.task.TaskActions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claiming, releasing and completing tasks. The engine and the business have the last word: what they refuse comes out as their
 * {@link Refusal} and nothing is kept.
 */
@Service
@Transactional
public class TaskWork {

    private final TaskList list;
    private final TaskActions tasks;

    TaskWork(TaskList list, TaskActions tasks) {
        this.list = list;
        this.tasks = tasks;
    }

    /**
     * Takes a task; taking one's own again changes nothing.
     *
     * @throws Refusal not found, forbidden for who is no candidate, conflict when another has it or it is done
     */
    public void claim(String id, Worker worker, Locale locale) {
        TaskView task = workable(id, worker, locale);
        if (!worker.holds(task)) {
            tasks.claim(id, worker.id());
        }
    }

    /**
     * Gives a claimed task back to its groups; giving back what nobody has changes nothing.
     *
     * @throws Refusal not found, forbidden for who is no candidate, conflict when another has it or it is done
     */
    public void release(String id, Worker worker, Locale locale) {
        TaskView task = workable(id, worker, locale);
        if (worker.holds(task)) {
            tasks.release(id);
        }
    }

    /**
     * Completes a task, claiming it first when nobody has.
     *
     * @param variables values of the form's fields
     * @return the task as it was
     * @throws Refusal invalid naming fields that are wrong or unknown, not found, forbidden or conflict as for claiming, or whatever the
     *     business says
     */
    public TaskView complete(String id, Map<String, Object> variables, Worker worker, Locale locale) {
        TaskView task = workable(id, worker, locale);
        checkKnown(task, variables);
        if (!task.claimed()) {
            tasks.claim(id, worker.id());
        }
        tasks.complete(id, variables);
        return task;
    }

    /** The task, for one who may work on it now. */
    TaskView workable(String id, Worker worker, Locale locale) {
        if (list.done(id)) {
            throw Refusal.conflict("tasks.done");
        }
        TaskView task = list.find(id, worker, locale);
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
