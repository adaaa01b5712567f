package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing {@code approveMinutesMetropole} stores the answer of the institution to the minutes. */
@Component("approveMinutesMetropole")
class ApproveMinutesMetropole implements TaskHandler {

    private final Minutes minutes;

    ApproveMinutesMetropole(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public Map<String, Object> complete(CompletedTask task) {
        return minutes.answer(task, Institution.DIJON_METROPOLE, "metropoleDecision");
    }
}
