package fr.synergies.platform.workflow.task;

import fr.synergies.platform.workflow.engine.UnrestrictedEngine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/** Finds open tasks, without checking whether the user may see them. */
@Component
public class OpenTasks {

    private final OpenTaskQuery query;
    private final OpenTaskReader reader;
    private final HistoryService history;
    private final UnrestrictedEngine engine;

    OpenTasks(OpenTaskQuery query, OpenTaskReader reader, HistoryService history, UnrestrictedEngine engine) {
        this.query = query;
        this.reader = reader;
        this.history = history;
        this.engine = engine;
    }

    /** Ordered by due date, tasks without one last. */
    public List<OpenTask> byDueDate(TaskCriteria criteria, int first, int most) {
        return engine.read(() -> reader.read(query.byDueDate(criteria, first, most)));
    }

    /**
     * Ordered by creation, then by id.
     *
     * @param created creation time of the last task already read
     * @param afterId id of the last task already read
     */
    public List<OpenTask> byCreation(TaskCriteria criteria, Instant created, String afterId, int most) {
        return engine.read(() -> reader.read(query.byCreation(criteria, created, afterId, most)));
    }

    public long count(TaskCriteria criteria) {
        return engine.read(() -> query.count(criteria));
    }

    public Optional<OpenTask> find(String id) {
        return engine.read(() -> reader.find(id));
    }

    /** Whether the task existed and is no longer open. */
    public boolean isDone(String id) {
        return engine.read(() -> history.createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .finished()
                        .count())
                > 0;
    }
}
