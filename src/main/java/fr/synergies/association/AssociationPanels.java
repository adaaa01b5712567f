package fr.synergies.association;

import fr.synergies.programme.Programmes;
import fr.synergies.tasks.SubjectPanel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Shows the association, read-only, on the page of its case and on its tasks: strands, steps, verdict with its findings,
 * decisions.
 */
@Component
class AssociationPanels implements SubjectPanel {

    private final Associations associations;
    private final Readiness readiness;
    private final AssociationCalendar calendar;
    private final Programmes programmes;

    AssociationPanels(
            Associations associations, Readiness readiness, AssociationCalendar calendar, Programmes programmes) {
        this.associations = associations;
        this.readiness = readiness;
        this.calendar = calendar;
        this.programmes = programmes;
    }

    @Override
    public boolean shows(String caseId) {
        return associations.ofCase(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "association/panels :: association";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        Association association = associations.ofCase(caseId).orElseThrow();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("association", association);
        model.put("verdict", readiness.latestVerdict(association));
        model.put("decisions", readiness.decisions(association));
        Map<String, Object> due = new LinkedHashMap<>();
        for (Milestone milestone : Milestone.values()) {
            due.put(milestone.name(), calendar.due(programmes.named(association.programme()), milestone));
        }
        model.put("due", due);
        return model;
    }
}
