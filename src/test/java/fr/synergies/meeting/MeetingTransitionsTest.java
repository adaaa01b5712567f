package fr.synergies.meeting;

import static fr.synergies.kernel.Institution.CCIMDB;
import static fr.synergies.kernel.Institution.DIJON_METROPOLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.AtOnce;
import fr.synergies.TestSystem;
import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import fr.synergies.kernel.Institution;
import fr.synergies.platform.workflow.CompletedTask;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting changes its status only as its case does, and once. */
class MeetingTransitionsTest extends TestSystemTest {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 1);
    private static final String CASE = "review-SYNERGIES-2022-02";

    @Autowired
    private MeetingRepository meetings;

    @Autowired
    private MeetingFiles files;

    @Autowired
    private MeetingMinutes minutes;

    @Autowired
    private Approvals approvals;

    @BeforeEach
    void add() {
        meetings.add(new NewMeeting(
                MeetingKind.POINT,
                "SYNERGIES",
                CASE,
                202202,
                "",
                Meeting.Status.TO_SCHEDULE,
                DAY,
                Optional.of(DAY),
                Optional.of(LocalTime.NOON),
                false));
    }

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(Meeting.class, Meeting.Status.class)
                .with("poll", Meeting::poll)
                .with("invite", Meeting::invite)
                .with("reschedule", Meeting::reschedule)
                .with("pollAgain", Meeting::pollAgain)
                .with("gather", Meeting::gather)
                .with("hold", Meeting::hold)
                .with("write", Meeting::write)
                .with("answer", Meeting::answer)
                .with("close", Meeting::close)
                .with("skip", Meeting::skip)
                .with("miss", Meeting::miss)
                .with("cancel", Meeting::cancel)
                .permits("""
                        poll        POLLING      PREPARING POLLING
                        invite      PLANNED      TO_SCHEDULE POLLING
                        reschedule  TO_SCHEDULE  PLANNED
                        pollAgain   POLLING      PLANNED
                        gather      PLANNED      PLANNED
                        hold        HELD         PLANNED
                        write       IN_APPROVAL  HELD IN_APPROVAL
                        answer      IN_APPROVAL  IN_APPROVAL
                        close       CLOSED       IN_APPROVAL
                        skip        CANCELLED    TO_SCHEDULE PLANNED
                        miss        MISSED       PLANNED
                        cancel      CANCELLED    PREPARING POLLING PLANNED HELD IN_APPROVAL""");
    }

    @Test
    void each_status_of_an_action_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(MeetingAction.class, MeetingAction.Status.class)
                .with("open", MeetingAction::open)
                .with("finish", MeetingAction::finish)
                .with("cancel", MeetingAction::cancel)
                .is("""
                        -       DRAFT  OPEN       DONE  CANCELLED
                        open    OPEN   -          -     -
                        finish  -      DONE       -     -
                        cancel  -      CANCELLED  -     -""");
    }

    @Test
    void what_a_meeting_recorded_is_read_as_it_was_written() {
        Meeting point = read();
        assertThat(point.month()).isEqualTo(java.time.YearMonth.of(2022, 2));
        assertThat(point.startTime()).contains(LocalTime.NOON);
        assertThat(point.plannedOn()).contains(DAY);
        files.agenda(point, List.of(AgendaItem.typed("Visites"), AgendaItem.typed("Clubs")));
        files.attend(point, 1, List.of(new Attendance(1, "", "A. Martin", "CCI", Presence.PRESENT)));

        MeetingFile file = files.of(point);
        assertThat(file.agenda()).extracting(item -> item.text().en()).containsExactly("Visites", "Clubs");
        assertThat(file.attendance()).extracting(Attendance::line).containsExactly("A. Martin (CCI)");
    }

    @Test
    void of_a_meeting_held_and_skipped_at_once_one_is_refused() throws Exception {
        meetings.invite(read());
        Meeting planned = read();

        oneIsRefused(
                () -> meetings.hold(planned, planned.hold(), DAY, DAY, Optional.empty()),
                () -> meetings.drop(planned, planned.skip(), DAY, "Congés"));
    }

    @Test
    void of_two_corrections_of_the_minutes_at_once_one_is_refused() throws Exception {
        inApproval();
        Meeting written = read();

        oneIsRefused(() -> write(written, "Corrigé"), () -> write(written, "Corrigé autrement"));
    }

    @Test
    void of_two_who_open_the_next_at_once_one_is_answered_with_409() throws Exception {
        oneGets409(201, "/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-03\"}");
    }

    @Test
    void of_two_answers_of_an_institution_to_the_minutes_at_once_one_is_refused() throws Exception {
        inApproval();

        oneIsRefused(() -> answer("staff-cci", CCIMDB), () -> answer("manager-cci", CCIMDB));
    }

    @Test
    void both_institutions_may_answer_to_the_minutes_at_once() throws Exception {
        inApproval();

        AtOnce.both(() -> answer("staff-cci", CCIMDB), () -> answer("staff-metropole", DIJON_METROPOLE));

        assertThat(files.of(read()).approvals())
                .extracting(MinutesApproval::institution)
                .containsExactlyInAnyOrder(CCIMDB, DIJON_METROPOLE);
        assertThat(approvals.given(CASE)).isTrue();
    }

    private void inApproval() {
        meetings.invite(read());
        meetings.hold(read(), read().hold(), DAY, DAY, Optional.empty());
        write(read(), "Compte rendu");
    }

    private void write(Meeting meeting, String text) {
        minutes.write(meeting, new MeetingMinutes.Written("staff-cci", text, "", List.of()));
    }

    private MinutesApproval.Decision answer(String actor, Institution institution) {
        CompletedTask task =
                new CompletedTask("", "approveMinutes", CASE, actor, TestSystem.START, Map.of("decision", "APPROVE"));
        return approvals.answer(task, institution);
    }

    private Meeting read() {
        return meetings.at(CASE);
    }
}
