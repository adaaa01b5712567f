package fr.synergies.meeting.followup;

import fr.synergies.meeting.MeetingPanels;
import fr.synergies.meeting.RowChoices;
import fr.synergies.tasks.FormField.Option;
import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a reinforced follow-up, read-only, on the page of its case and on its tasks. */
@Component
class FollowUpPanels implements SubjectPanel {

    private final ReinforcedFollowUps followUps;
    private final ExtraPoints points;
    private final MeetingPanels panels;
    private final RowChoices rows;

    FollowUpPanels(ReinforcedFollowUps followUps, ExtraPoints points, MeetingPanels panels, RowChoices rows) {
        this.followUps = followUps;
        this.points = points;
        this.panels = panels;
        this.rows = rows;
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
        model.put("points", points.of(followUp).stream().map(panels::model).toList());
        points.next(followUp).ifPresent(day -> model.put("next", day));
        return model;
    }

    @Override
    public Map<String, List<Option>> choices(TaskView task) {
        return points.of(followUps.find(task.caseId()).orElseThrow()).stream()
                .findFirst()
                .map(point -> rows.actions(point, task))
                .orElse(Map.of());
    }
}
