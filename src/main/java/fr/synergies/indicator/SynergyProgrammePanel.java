package fr.synergies.indicator;

import fr.synergies.meeting.group.GroupCalendar;
import fr.synergies.meeting.group.GroupMeeting;
import fr.synergies.meeting.group.WorkingGroup;
import fr.synergies.meeting.group.WorkingGroupRepository;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The working groups and indicator reports on the page of a programme, and the buttons to open one. */
@Component
@Order(45)
class SynergyProgrammePanel implements ProgrammePanel {

    private final WorkingGroupRepository groups;
    private final GroupCalendar calendar;
    private final IndicatorReportRepository repository;
    private final IndicatorReports reports;
    private final SynergyRules rules;

    SynergyProgrammePanel(
            WorkingGroupRepository groups,
            GroupCalendar calendar,
            IndicatorReportRepository repository,
            IndicatorReports reports,
            SynergyRules rules) {
        this.groups = groups;
        this.calendar = calendar;
        this.repository = repository;
        this.reports = reports;
        this.rules = rules;
    }

    /** A working group, its meetings, and whether its next meeting is overdue. */
    record Row(WorkingGroup group, List<GroupMeeting> meetings, boolean late) {}

    @Override
    public String fragment() {
        return "synergy/panels :: overview";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("working-groups", "synergy.groups"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        List<WorkingGroup> all = groups.all(programme.code());
        TreeSet<String> proposed = new TreeSet<>();
        rules.tables().resources().values().forEach(resource -> proposed.add(resource.workingGroup()));
        all.forEach(group -> proposed.remove(group.code()));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("groups", all.stream().map(this::row).toList());
        model.put("proposed", proposed);
        model.put("reports", repository.all(programme.code()));
        model.put("years", reports.years(programme));
        return model;
    }

    private Row row(WorkingGroup group) {
        boolean late = !group.closed() && calendar.due(group).isBefore(calendar.today());
        return new Row(group, groups.meetings(group.id()), late);
    }
}
