package fr.synergies.meeting.point;

import fr.synergies.casefile.CasePanel;
import fr.synergies.tasks.FormField;
import fr.synergies.tasks.TaskView;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Shows a monthly meeting, read-only, on the page of its case and on its tasks: agenda, attendance, minutes, actions, approvals.
 */
@Component
class ReviewPanels implements CasePanel {

    private final ReviewRepository reviews;
    private final ReviewActionRepository actions;
    private final Clock clock;

    ReviewPanels(ReviewRepository reviews, ReviewActionRepository actions, Clock clock) {
        this.reviews = reviews;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public boolean shows(String caseId) {
        return reviews.ofCase(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "review/panels :: point";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        Review review = reviews.ofCase(caseId).orElseThrow();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("review", review);
        model.put("agenda", reviews.agenda(review.id()));
        model.put("actions", actions.of(review.id()));
        model.put("approvals", reviews.approvals(review.id()));
        model.put("zone", clock.getZone());
        return model;
    }

    /** The meeting with the minutes to edit: those just typed, otherwise the version to be corrected. */
    Map<String, Object> writing(TaskView task) {
        Map<String, Object> model = model(task.caseId());
        Review review = reviews.ofCase(task.caseId()).orElseThrow();
        boolean typed = task.form().stream().anyMatch(field -> !field.value().isEmpty());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("minutes", review.minutes());
        values.put("decisions", review.decisions());
        values.put("actions", ActionLines.write(actions.of(review.id())));
        if (typed) {
            for (FormField field : task.form()) {
                values.put(field.id(), field.value());
            }
        }
        model.put("values", values);
        return model;
    }
}
