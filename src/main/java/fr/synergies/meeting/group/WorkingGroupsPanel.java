package fr.synergies.meeting.group;

import fr.synergies.meeting.Meeting;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The working groups on the page of a programme, and the button to open one. */
@Component
@Order(45)
class WorkingGroupsPanel implements ProgrammePanel {

    private final WorkingGroups groups;
    private final GroupCalendar calendar;
    private final SynergyRules rules;

    WorkingGroupsPanel(WorkingGroups groups, GroupCalendar calendar, SynergyRules rules) {
        this.groups = groups;
        this.calendar = calendar;
        this.rules = rules;
    }

    /** A working group, its meetings, and whether its next meeting is overdue. */
    record Row(WorkingGroup group, List<Meeting> meetings, boolean late) {}

    @Override
    public String fragment() {
        return "meeting/group/panels :: groups";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("working-groups", "synergy.groups"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        List<WorkingGroup> all = groups.of(programme);
        TreeSet<String> proposed = new TreeSet<>();
        rules.tables(programme.code()).resources().values().forEach(resource -> proposed.add(resource.workingGroup()));
        all.forEach(group -> proposed.remove(group.code()));
        return Map.of("groups", all.stream().map(this::row).toList(), "proposed", proposed);
    }

    private Row row(WorkingGroup group) {
        boolean late = !group.closed() && calendar.due(group).isBefore(calendar.today());
        return new Row(group, groups.meetings(group), late);
    }
}
