package fr.synergies.platform.workflow.identity;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * The one filter of Camunda's Tasklist, which shows nothing without a filter: all tasks, of which the engine shows each user those
 * of the user's groups. Nobody makes others.
 */
@Component
class TasklistFilter {

    private static final String NAME = "Mes tâches";

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilter(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Creates the filter if it is missing. */
    void create() {
        if (filters.createTaskFilterQuery().filterName(NAME).count() == 0) {
            filters.saveFilter(filters.newTaskFilter(NAME)
                    .setQuery(tasks.createTaskQuery().active().orderByDueDate().asc())
                    .setProperties(Map.of("priority", 0, "refresh", true, "description", "")));
        }
    }
}
