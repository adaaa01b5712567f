package fr.synergies.meeting.group;

import fr.synergies.company.flow.BothLanguages;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the timeline of a programme: the meetings of its working groups. */
@Component
class GroupTimeline implements TimelineSource {

    private final WorkingGroups groups;
    private final BothLanguages texts;

    GroupTimeline(WorkingGroups groups, BothLanguages texts) {
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        return groups.of(programme).stream()
                .flatMap(group -> groups.meetings(group).stream().map(meeting -> entry(group, meeting)))
                .toList();
    }

    private TimelineEntry entry(WorkingGroup group, GroupMeeting meeting) {
        return new TimelineEntry(
                meeting.heldOn(),
                TimelineEntry.Kind.MEETING,
                texts.of("synergy.timeline.meeting", group.title()),
                true,
                Optional.of(group.caseId()));
    }
}
