package fr.synergies.meeting.followup;

import fr.synergies.tasks.SubjectPanel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a reinforced follow-up, read-only, on the page of its case and on its tasks. */
@Component
class FollowUpPanels implements SubjectPanel {

    private final ReinforcedFollowUps followUps;
    private final ExtraPoints points;

    FollowUpPanels(ReinforcedFollowUps followUps, ExtraPoints points) {
        this.followUps = followUps;
        this.points = points;
    }

    @Override
    public boolean shows(String caseId) {
        return followUps.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "meeting/followup/panels :: followUp";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        FollowUp followUp = followUps.find(caseId).orElseThrow();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("followUp", followUp);
        model.put("points", points.of(followUp));
        points.next(followUp).ifPresent(day -> model.put("next", day));
        return model;
    }
}
