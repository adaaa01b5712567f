package fr.synergies.meeting.point;

import fr.synergies.tasks.FormField;
import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskPanel;
import fr.synergies.tasks.TaskView;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Shows a monthly meeting, read-only, on the page of its case and on its tasks: agenda, attendance, minutes, actions, approvals.
 */
@Component
class ReviewPanels implements SubjectPanel {

    private final Reviews reviews;
    private final Clock clock;

    ReviewPanels(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public boolean shows(String caseId) {
        return reviews.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "meeting/point/panels :: point";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        return model(file(caseId));
    }

    @Override
    public TaskPanel on(TaskView task) {
        return task.element().equals("writeMinutes")
                ? TaskPanel.withOwnForm("meeting/point/panels :: writing", writing(task))
                : SubjectPanel.super.on(task);
    }

    private Map<String, Object> model(Reviews.File file) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("review", file.review());
        model.put("agenda", file.agenda());
        model.put("actions", file.actions());
        model.put("approvals", file.approvals());
        model.put("zone", clock.getZone());
        return model;
    }

    /** The meeting with the minutes to edit: those just typed, otherwise the version to be corrected. */
    private Map<String, Object> writing(TaskView task) {
        Reviews.File file = file(task.caseId());
        Map<String, Object> model = model(file);
        boolean typed = task.form().stream().anyMatch(field -> !field.value().isEmpty());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("minutes", file.review().minutes());
        values.put("decisions", file.review().decisions());
        values.put("actions", ActionLines.write(file.actions()));
        if (typed) {
            for (FormField field : task.form()) {
                values.put(field.id(), field.value());
            }
        }
        model.put("values", values);
        return model;
    }

    private Reviews.File file(String caseId) {
        return reviews.file(reviews.find(caseId).orElseThrow());
    }
}
