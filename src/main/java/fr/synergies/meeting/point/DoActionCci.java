package fr.synergies.meeting.point;

import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing {@code doActionCci} ends the action. */
@Component("doActionCci")
class DoActionCci implements TaskHandler {

    private final ReviewActions actions;

    DoActionCci(ReviewActions actions) {
        this.actions = actions;
    }

    @Override
    public Map<String, Object> complete(CompletedTask task) {
        return actions.end(task);
    }
}
