package fr.synergies.indicator;

import fr.synergies.company.flow.BothLanguages;
import fr.synergies.meeting.group.GroupMeeting;
import fr.synergies.meeting.group.WorkingGroup;
import fr.synergies.meeting.group.WorkingGroupRepository;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On the timeline of a programme: the meetings of its working groups and its reports of indicators. */
@Component
public class SynergyTimeline implements TimelineSource {

    private final WorkingGroupRepository groups;
    private final IndicatorReportRepository reports;
    private final BothLanguages texts;

    SynergyTimeline(WorkingGroupRepository groups, IndicatorReportRepository reports, BothLanguages texts) {
        this.groups = groups;
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        Stream<TimelineEntry> meetings = groups.all(programme.code()).stream()
                .flatMap(group -> groups.meetings(group.id()).stream().map(meeting -> meeting(group, meeting)));
        Stream<TimelineEntry> published = reports.all(programme.code()).stream()
                .filter(report -> report.status() != IndicatorReport.Status.CANCELLED)
                .map(this::report);
        return Stream.concat(meetings, published).toList();
    }

    private TimelineEntry meeting(WorkingGroup group, GroupMeeting meeting) {
        return new TimelineEntry(
                meeting.heldOn(),
                TimelineEntry.Kind.MEETING,
                texts.of("synergy.timeline.meeting", group.title()),
                true,
                Optional.of(group.caseId()));
    }

    private TimelineEntry report(IndicatorReport report) {
        return new TimelineEntry(
                report.day(),
                TimelineEntry.Kind.REPORT,
                texts.of("synergy.timeline.report", String.valueOf(report.year()), report.number()),
                !report.open(),
                Optional.of(report.caseId()));
    }
}
