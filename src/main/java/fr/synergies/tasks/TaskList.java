package fr.synergies.tasks;

import fr.synergies.web.Refusal;
import fr.synergies.web.Refusal.Violation;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads open tasks; each user sees those that concern them. */
@Service
@Transactional(readOnly = true)
public class TaskList {

    /** Number of tasks on a page. */
    public static final int PAGE = 25;

    /** Maximum number of tasks in an answer of the API. */
    public static final int MOST = 200;

    private final OpenTasks open;
    private final TaskReader reader;
    private final OpenEngine engine;
    private final HistoryService history;

    TaskList(OpenTasks open, TaskReader reader, OpenEngine engine, HistoryService history) {
        this.open = open;
        this.reader = reader;
        this.engine = engine;
        this.history = history;
    }

    /**
     * A page of tasks in the order of their due dates, without their forms.
     *
     * @param number from 1
     * @throws Refusal forbidden when a user who may not read everything asks for all tasks
     */
    public TaskPage page(TaskSearch search, Worker worker, int number, Locale locale) {
        checkView(search, worker);
        int page = Math.max(1, Math.min(number, Integer.MAX_VALUE / PAGE));
        return engine.read(() -> {
            long total = open.count(search, worker, locale);
            List<TaskView> tasks =
                    reader.read(open.byDueDate(search, worker, locale, (page - 1) * PAGE, PAGE), locale, false);
            return new TaskPage(tasks, page, PAGE, total);
        });
    }

    /** Tasks in the order of their creation after a key, with their forms; one more than requested means that more follow. */
    List<TaskView> after(TaskKey key, TaskSearch search, Worker worker, int limit, Locale locale) {
        checkView(search, worker);
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid(Violation.of("limit", "tasks.limit", 1, MOST));
        }
        return engine.read(() -> reader.read(open.byCreation(search, worker, locale, key, limit + 1), locale, true));
    }

    /** The number of tasks in a view. */
    public long count(TaskSearch search, Worker worker, Locale locale) {
        checkView(search, worker);
        return engine.read(() -> open.count(search, worker, locale));
    }

    /** The open tasks of a case, whoever they are for. */
    List<TaskView> of(String caseId, Worker reading, Locale locale) {
        TaskSearch search = new TaskSearch(TaskSearch.View.ALL, "", caseId);
        return engine.read(() -> reader.read(open.byDueDate(search, reading, locale, 0, PAGE), locale, false));
    }

    /**
     * One task with its form.
     *
     * @throws Refusal not found when there is no such open task or the user may not see it
     */
    public TaskView find(String id, Worker worker, Locale locale) {
        return engine.read(() -> reader.find(id, locale))
                .filter(worker::sees)
                .orElseThrow(() -> Refusal.notFound(done(id) ? "tasks.done" : "tasks.unknown"));
    }

    /** Whether the task existed and no longer does. */
    boolean done(String id) {
        return engine.read(() -> history.createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .finished()
                        .count())
                > 0;
    }

    private static void checkView(TaskSearch search, Worker worker) {
        if (search.view() == TaskSearch.View.ALL && !worker.readsEverything()) {
            throw Refusal.forbidden("tasks.all.forbidden");
        }
    }
}
