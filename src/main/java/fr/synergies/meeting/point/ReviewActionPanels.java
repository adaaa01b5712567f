package fr.synergies.meeting.point;

import fr.synergies.tasks.SubjectPanel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows an action, read-only, on the page of its case and on its task. */
@Component
class ReviewActionPanels implements SubjectPanel {

    private final ReviewActions actions;

    ReviewActionPanels(ReviewActions actions) {
        this.actions = actions;
    }

    @Override
    public boolean shows(String caseId) {
        return actions.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "meeting/point/panels :: action";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("action", actions.find(caseId).orElseThrow());
        model.put("point", caseId.replaceFirst("^action-", "review-").replaceFirst("-\\d+$", ""));
        return model;
    }
}
