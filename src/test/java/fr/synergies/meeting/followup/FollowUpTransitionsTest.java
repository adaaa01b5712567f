package fr.synergies.meeting.followup;

import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import fr.synergies.kernel.Institution;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.NewMeeting;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reinforced follow-up and its meetings end once. */
class FollowUpTransitionsTest extends TestSystemTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 10);

    @Autowired
    private FollowUpRepository followUps;

    @Autowired
    private MeetingRepository meetings;

    private FollowUp followUp;

    @BeforeEach
    void request() {
        followUps.add(
                "SYNERGIES",
                1,
                Institution.CCIMDB,
                "staff-cci",
                TODAY,
                new FollowUpRequest("Retard", FollowUp.Rhythm.WEEKLY, "Trois diagnostics"));
        followUp = followUps.at(FollowUp.caseId("SYNERGIES", 1));
    }

    @Test
    void a_follow_up_is_acknowledged_before_it_ends_and_only_once() {
        TransitionTable.of(FollowUp.State.class, FollowUpTransitionsTest::inState)
                .with("acknowledge", FollowUp::acknowledge)
                .with("end", FollowUp::end)
                .is("""
                        -            REQUESTED     ACKNOWLEDGED  ENDED
                        acknowledge  ACKNOWLEDGED  -             -
                        end          ENDED         ENDED         -""");
    }

    @Test
    void of_two_who_lift_it_at_once_one_is_refused() throws Exception {
        oneIsRefused(
                () -> followUps.end(followUp, "CCIMDB", "staff-cci", TODAY, "Atteint"),
                () -> followUps.end(followUp, "DIJON_METROPOLE", "staff-metropole", TODAY, "Atteint"));
    }

    @Test
    void of_two_who_acknowledge_it_at_once_one_is_refused() throws Exception {
        oneIsRefused(
                () -> followUps.acknowledge(followUp, "staff-metropole", TODAY, ""),
                () -> followUps.acknowledge(followUp, "manager-metropole", TODAY, ""));
    }

    @Test
    void of_a_meeting_held_and_missed_at_once_one_is_refused() throws Exception {
        Meeting point = meetings.add(new NewMeeting(
                MeetingKind.EXTRA_POINT,
                "SYNERGIES",
                followUp.caseId(),
                1,
                "",
                Meeting.Status.PLANNED,
                TODAY,
                Optional.of(TODAY),
                Optional.empty(),
                false));

        oneIsRefused(
                () -> meetings.hold(point, point.hold(), TODAY, TODAY, Optional.empty()),
                () -> meetings.drop(point, point.miss(), TODAY, ""));
    }

    private static FollowUp inState(FollowUp.State state) {
        return new FollowUp(
                1,
                "SYNERGIES",
                1,
                FollowUp.caseId("SYNERGIES", 1),
                Institution.CCIMDB,
                "staff-cci",
                TODAY,
                "Retard",
                FollowUp.Rhythm.WEEKLY,
                "Trois diagnostics",
                "",
                state == FollowUp.State.ACKNOWLEDGED ? Optional.of(TODAY) : Optional.empty(),
                "",
                "",
                "",
                state == FollowUp.State.ENDED ? Optional.of(TODAY) : Optional.empty(),
                "");
    }
}
