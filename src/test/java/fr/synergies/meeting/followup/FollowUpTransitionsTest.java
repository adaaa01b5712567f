package fr.synergies.meeting.followup;

import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import fr.synergies.kernel.Institution;
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
    private ExtraPointRepository points;

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
    void each_status_of_a_meeting_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(ExtraPoint.class, ExtraPoint.Status.class)
                .with("hold", ExtraPoint::hold)
                .with("drop", ExtraPoint::drop)
                .with("miss", ExtraPoint::miss)
                .is("""
                        -     OPEN      HELD  NOT_HELD  MISSED  CANCELLED
                        hold  HELD      -     -         -       -
                        drop  NOT_HELD  -     -         -       -
                        miss  MISSED    -     -         -       -""");
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
        points.add(followUp.id(), 1, TODAY, false);
        ExtraPoint point = points.of(followUp.id()).get(0);

        oneIsRefused(
                () -> points.hold(followUp.id(), point, TODAY, TODAY, "A. Martin", ""),
                () -> points.close(followUp.id(), 1, point.miss(), TODAY, ""));
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
