package fr.synergies.meeting.group;

import fr.synergies.meeting.MeetingPanels;
import fr.synergies.meeting.RowChoices;
import fr.synergies.tasks.FormField.Option;
import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A working group, shown read-only on the page of its case and on its tasks. */
@Component
class WorkingGroupPanels implements SubjectPanel {

    private final WorkingGroups groups;
    private final MeetingPanels panels;
    private final RowChoices rows;

    WorkingGroupPanels(WorkingGroups groups, MeetingPanels panels, RowChoices rows) {
        this.groups = groups;
        this.panels = panels;
        this.rows = rows;
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
        model.put("meetings", groups.meetings(group).stream().map(panels::model).toList());
        return model;
    }

    @Override
    public Map<String, List<Option>> choices(TaskView task) {
        return rows.actions(task);
    }
}
