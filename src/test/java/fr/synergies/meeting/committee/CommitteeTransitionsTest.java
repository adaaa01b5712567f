package fr.synergies.meeting.committee;

import fr.synergies.TestSystemTest;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.NewMeeting;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A steering committee changes its status only as its case does, and once. */
class CommitteeTransitionsTest extends TestSystemTest {

    @Autowired
    private SteeringRepository committees;

    @Autowired
    private MeetingRepository meetings;

    @Test
    void of_a_session_confirmed_and_cancelled_at_once_one_is_refused() throws Exception {
        Meeting held = held();

        oneIsRefused(
                () -> meetings.move(held, held.hold()),
                () -> meetings.drop(held, held.cancel(), LocalDate.of(2022, 1, 10), "Élections"));
    }

    @Test
    void of_two_who_open_one_at_once_one_is_answered_with_409() throws Exception {
        oneGets409(201, Copil.COMMITTEES, "{\"year\":2022}");
    }

    private Meeting held() {
        LocalDate day = LocalDate.of(2022, 1, 10);
        Meeting opened = meetings.add(new NewMeeting(
                MeetingKind.COMMITTEE,
                "SYNERGIES",
                Committee.caseId("SYNERGIES", 2022),
                2022,
                "",
                Meeting.Status.PREPARING,
                day,
                Optional.empty(),
                Optional.of(LocalTime.NOON),
                false));
        committees.add(opened);
        meetings.move(opened, opened.poll());
        meetings.invite(read());
        meetings.hold(read(), read().gather(), day, day, Optional.empty());
        return read();
    }

    private Meeting read() {
        return committees.at(Committee.caseId("SYNERGIES", 2022)).meeting();
    }
}
