package fr.synergies.meeting;

import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The meetings of all kinds on the programme's timeline; those that were dropped are not shown. */
@Component
public class MeetingTimeline implements TimelineSource {

    private final MeetingFiles meetings;
    private final MeetingTitles titles;

    MeetingTimeline(MeetingFiles meetings, MeetingTitles titles) {
        this.meetings = meetings;
        this.titles = titles;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        return Stream.of(MeetingKind.values())
                .flatMap(kind -> meetings.all(kind, programme.code()).stream())
                .filter(meeting -> !meeting.cancelled())
                .map(this::entry)
                .toList();
    }

    /** A committee without a day is held by the end of its year. */
    private TimelineEntry entry(Meeting meeting) {
        return new TimelineEntry(
                meeting.day().orElseGet(() -> LocalDate.of(meeting.number(), 12, 31)),
                TimelineEntry.Kind.MEETING,
                titles.of(meeting),
                meeting.wasHeld(),
                Optional.of(meeting.caseId()).filter(caseId -> meeting.kind() != MeetingKind.NETWORK));
    }
}
