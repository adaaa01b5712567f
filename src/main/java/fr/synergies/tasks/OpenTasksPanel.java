package fr.synergies.tasks;

import fr.synergies.casefile.CasePanel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Panel on the page of a case: open tasks, who they are for, and when they are due. */
@Component
@Order(0)
class OpenTasksPanel implements CasePanel {

    private final TaskList list;
    private final Clock clock;

    OpenTasksPanel(TaskList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @Override
    public boolean shows(String caseId) {
        return !tasks(caseId).isEmpty();
    }

    @Override
    public String fragment() {
        return "tasks/case :: panel";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        return Map.of("tasks", tasks(caseId), "worker", user(), "zone", clock.getZone());
    }

    @Override
    public boolean leads() {
        return true;
    }

    private List<TaskView> tasks(String caseId) {
        return list.of(caseId, user(), LocaleContextHolder.getLocale());
    }

    private static TaskUser user() {
        return TaskUsers.of(SecurityContextHolder.getContext().getAuthentication());
    }
}
