package fr.synergies.meeting.point;

import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing {@code doActionMetropole} ends the action. */
@Component("doActionMetropole")
class DoActionMetropole implements TaskHandler {

    private final ReviewActions actions;

    DoActionMetropole(ReviewActions actions) {
        this.actions = actions;
    }

    @Override
    public Map<String, Object> complete(CompletedTask task) {
        return actions.end(task);
    }
}
