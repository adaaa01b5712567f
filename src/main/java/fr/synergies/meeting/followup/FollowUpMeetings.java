package fr.synergies.meeting.followup;

import fr.synergies.meeting.MeetingEntries;
import fr.synergies.programme.CalendarMeeting;
import fr.synergies.programme.MeetingSource;
import fr.synergies.programme.Programme;
import java.util.List;
import org.springframework.stereotype.Component;

/** The next additional meeting of each active follow-up for calendars, before it is convened. */
@Component
class FollowUpMeetings implements MeetingSource {

    private final ReinforcedFollowUps followUps;
    private final ExtraPoints points;
    private final MeetingEntries entries;

    FollowUpMeetings(ReinforcedFollowUps followUps, ExtraPoints points, MeetingEntries entries) {
        this.followUps = followUps;
        this.points = points;
        this.entries = entries;
    }

    @Override
    public List<CalendarMeeting> meetings(Programme programme) {
        return followUps.of(programme).stream()
                .flatMap(followUp -> points
                        .next(followUp)
                        .flatMap(day ->
                                entries.of(followUp.programme(), followUp.caseId(), points.number(followUp), day))
                        .stream())
                .toList();
    }
}
