package fr.synergies.meeting.point;

import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingPanels;
import fr.synergies.meeting.RowChoices;
import fr.synergies.tasks.FormField.Option;
import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskView;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a monthly meeting, read-only, on the page of its case and on its tasks. */
@Component
class ReviewPanels implements SubjectPanel {

    private final Reviews reviews;
    private final MeetingPanels panels;
    private final RowChoices rows;

    ReviewPanels(Reviews reviews, MeetingPanels panels, RowChoices rows) {
        this.reviews = reviews;
        this.panels = panels;
        this.rows = rows;
    }

    @Override
    public boolean shows(String caseId) {
        return reviews.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "meeting/panels :: meeting";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        return panels.model(point(caseId));
    }

    /** The minutes to be corrected, if there are any. */
    @Override
    public Map<String, String> proposed(TaskView task) {
        Meeting point = point(task.caseId());
        return task.element().equals("writeMinutes")
                ? Map.of("minutes", point.minutes(), "decisions", point.decisions())
                : Map.of();
    }

    @Override
    public Map<String, List<Map<String, String>>> proposedRows(TaskView task) {
        Meeting point = point(task.caseId());
        return switch (task.element()) {
            case "scheduleReview" -> Map.of("agenda", rows.agenda(point));
            case "writeMinutes" -> Map.of("actions", rows.decided(point));
            default -> Map.of();
        };
    }

    @Override
    public Map<String, List<Option>> choices(TaskView task) {
        return rows.actions(point(task.caseId()), task);
    }

    private Meeting point(String caseId) {
        return reviews.find(caseId).orElseThrow();
    }
}
