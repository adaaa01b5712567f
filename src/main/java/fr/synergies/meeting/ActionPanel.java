package fr.synergies.meeting;

import fr.synergies.tasks.SubjectPanel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows an action, read-only, on the page of its case and on its task. */
@Component
class ActionPanel implements SubjectPanel {

    private final MeetingActions actions;
    private final MeetingTitles titles;

    ActionPanel(MeetingActions actions, MeetingTitles titles) {
        this.actions = actions;
        this.titles = titles;
    }

    @Override
    public boolean shows(String caseId) {
        return actions.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "meeting/panels :: action";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        MeetingAction action = actions.find(caseId).orElseThrow();
        Meeting meeting = actions.meeting(action);
        return Map.of("action", action, "meeting", meeting, "title", titles.of(meeting));
    }
}
