package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.task.OpenTasks;
import fr.synergies.platform.workflow.task.TaskCriteria;
import fr.synergies.platform.workflow.task.TaskCriteria.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads open tasks; each user sees those that concern them. */
@Service
@Transactional(readOnly = true)
class TaskList {

    /** Number of tasks on a page. */
    public static final int PAGE = 25;

    /** Maximum number of tasks in an answer of the API. */
    public static final int MOST = 200;

    private final OpenTasks open;
    private final TaskReader reader;
    private final TaskTexts texts;
    private final Clock clock;

    TaskList(OpenTasks open, TaskReader reader, TaskTexts texts, Clock clock) {
        this.open = open;
        this.reader = reader;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A page of tasks in the order of their due dates, without their forms.
     *
     * @param number from 1
     * @throws Refusal forbidden when a user who may not read everything asks for all tasks
     */
    public TaskPage page(TaskSearch search, TaskUser worker, int number, Locale locale) {
        checkView(search, worker);
        int page = Math.max(1, Math.min(number, Integer.MAX_VALUE / PAGE));
        TaskCriteria criteria = criteria(search, worker, locale);
        long total = open.count(criteria);
        List<TaskView> tasks = reader.withoutForms(open.byDueDate(criteria, (page - 1) * PAGE, PAGE), locale);
        return new TaskPage(tasks, page, PAGE, total);
    }

    /** Tasks in the order of their creation after a key, with their forms; one more than requested means that more follow. */
    List<TaskView> after(TaskKey key, TaskSearch search, TaskUser worker, int limit, Locale locale) {
        checkView(search, worker);
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid(Violation.of("limit", "tasks.limit", 1, MOST));
        }
        TaskCriteria criteria = criteria(search, worker, locale);
        return reader.withForms(open.byCreation(criteria, key.created(), key.id(), limit + 1), locale);
    }

    /** The number of tasks in a view. */
    public long count(TaskSearch search, TaskUser worker, Locale locale) {
        checkView(search, worker);
        return open.count(criteria(search, worker, locale));
    }

    /** The open tasks of a case, whoever they are for. */
    List<TaskView> of(String caseId, TaskUser reading, Locale locale) {
        TaskSearch search = new TaskSearch(TaskSearch.View.ALL, "", caseId);
        return reader.withoutForms(open.byDueDate(criteria(search, reading, locale), 0, PAGE), locale);
    }

    /**
     * One task with its form.
     *
     * @throws Refusal not found when there is no such open task or the user may not see it
     */
    public TaskView find(String id, TaskUser worker, Locale locale) {
        return seen(id, worker, locale).orElseThrow(() -> Refusal.notFound(done(id) ? "tasks.done" : "tasks.unknown"));
    }

    /**
     * One task to work on, with its form.
     *
     * @throws Refusal conflict when the task is done; not found as for {@link #find}
     */
    TaskView findOpen(String id, TaskUser worker, Locale locale) {
        return seen(id, worker, locale)
                .orElseThrow(() -> done(id) ? Refusal.conflict("tasks.done") : Refusal.notFound("tasks.unknown"));
    }

    private Optional<TaskView> seen(String id, TaskUser worker, Locale locale) {
        return open.find(id).map(task -> reader.withForm(task, locale)).filter(worker::sees);
    }

    /** Whether the task existed and no longer does. */
    boolean done(String id) {
        return open.isDone(id);
    }

    private TaskCriteria criteria(TaskSearch search, TaskUser worker, Locale locale) {
        Optional<Instant> dueBefore =
                search.view() == TaskSearch.View.OVERDUE ? Optional.of(clock.instant()) : Optional.empty();
        Set<String> elements = search.text().isEmpty() ? Set.of() : texts.elementsNamed(search.text(), locale);
        return new TaskCriteria(
                scope(search.view()),
                worker.id(),
                worker.groups(),
                dueBefore,
                search.caseId(),
                search.text(),
                elements);
    }

    private static Scope scope(TaskSearch.View view) {
        return switch (view) {
            case TODO, OVERDUE -> Scope.HELD_OR_CLAIMABLE;
            case MINE -> Scope.HELD;
            case CLAIM -> Scope.CLAIMABLE;
            case ALL -> Scope.ALL;
        };
    }

    private static void checkView(TaskSearch search, TaskUser worker) {
        if (search.view() == TaskSearch.View.ALL && !worker.readsEverything()) {
            throw Refusal.forbidden("tasks.all.forbidden");
        }
    }
}
