package fr.synergies.meeting.point;

import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.KeptVariables;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing {@code writeMinutes} submits the minutes to both institutions for approval. */
@Component("writeMinutes")
class WriteMinutes implements TaskHandler {

    private final Minutes minutes;

    WriteMinutes(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public Map<String, Object> complete(CompletedTask task) {
        minutes.write(task.caseId(), task.text("minutes"), task.text("decisions"), task.text("actions"));
        return KeptVariables.none("minutes", "decisions", "actions");
    }
}
