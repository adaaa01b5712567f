package fr.synergies.meeting.followup;

import fr.synergies.casefile.CasePanel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a reinforced follow-up, read-only, on the page of its case and on its tasks. */
@Component
class FollowUpPanels implements CasePanel {

    private final FollowUpRepository followUps;
    private final ExtraPointRepository points;
    private final FollowUps rhythm;

    FollowUpPanels(FollowUpRepository followUps, ExtraPointRepository points, FollowUps rhythm) {
        this.followUps = followUps;
        this.points = points;
        this.rhythm = rhythm;
    }

    @Override
    public boolean shows(String caseId) {
        return followUps.ofCase(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "review/follow-ups :: followUp";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        FollowUp followUp = followUps.at(caseId);
        List<ExtraPoint> held = points.of(followUp.id());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("followUp", followUp);
        model.put("points", held);
        boolean waits = held.stream().anyMatch(point -> point.status() == ExtraPoint.Status.OPEN);
        if (followUp.isActive() && !waits && rhythm.within(followUp, rhythm.next(followUp))) {
            model.put("next", rhythm.next(followUp));
        }
        return model;
    }
}
