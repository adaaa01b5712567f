package fr.synergies.meeting.group;

import fr.synergies.tasks.SubjectPanel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A working group, shown read-only on the page of its case and on its tasks. */
@Component
class WorkingGroupPanels implements SubjectPanel {

    private final WorkingGroups groups;

    WorkingGroupPanels(WorkingGroups groups) {
        this.groups = groups;
    }

    @Override
    public boolean shows(String caseId) {
        return groups.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "meeting/group/panels :: group";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        WorkingGroup group = groups.find(caseId).orElseThrow();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("group", group);
        model.put("meetings", groups.meetings(group));
        return model;
    }
}
