package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Meeting;
import fr.synergies.programme.MeetingSource;
import fr.synergies.programme.Programme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sessions of the committees for calendars, once their date is chosen. */
@Component
class SteeringMeetings implements MeetingSource {

    private final Committees committees;
    private final SteeringCommittee times;
    private final MessageSource texts;

    SteeringMeetings(Committees committees, SteeringCommittee times, MessageSource texts) {
        this.committees = committees;
        this.times = times;
        this.texts = texts;
    }

    @Override
    public List<Meeting> meetings(Programme programme) {
        return committees.of(programme).stream()
                .flatMap(committee -> meeting(committee).stream())
                .toList();
    }

    /** The session of a committee, if its day is chosen; a cancelled one is marked as such. */
    Optional<Meeting> meeting(Committee committee) {
        return committee
                .plannedOn()
                .map(day -> new Meeting(
                        committee.caseId(),
                        times.begin(committee),
                        times.end(committee),
                        new LocalizedText(title(committee, Locale.FRENCH), title(committee, Locale.ENGLISH)),
                        committee.place(),
                        new LocalizedText(committee.report(), committee.report()),
                        committee.status() == Committee.Status.CANCELLED
                                ? Meeting.State.CANCELLED
                                : Meeting.State.PLANNED,
                        Math.max(0, committee.invitation() - 1)));
    }

    private String title(Committee committee, Locale language) {
        return texts.getMessage(
                "steering.ics.summary",
                new Object[] {committee.programme(), String.valueOf(committee.year())},
                language);
    }
}
