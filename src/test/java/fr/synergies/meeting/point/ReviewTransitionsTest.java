package fr.synergies.meeting.point;

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
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A monthly meeting changes its status only as its case does, and once. */
class ReviewTransitionsTest extends TestSystemTest {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 1);

    @Autowired
    private ReviewRepository reviews;

    @Autowired
    private Minutes minutes;

    @BeforeEach
    void add() {
        reviews.add("SYNERGIES", YearMonth.of(2022, 2), DAY, LocalTime.NOON);
    }

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(Review.class, Review.Status.class)
                .with("invite", Review::invite)
                .with("reschedule", Review::reschedule)
                .with("skip", Review::skip)
                .with("hold", Review::hold)
                .with("write", Review::write)
                .with("answer", Review::answer)
                .with("close", Review::close)
                .is("""
                        -           TO_SCHEDULE  PLANNED      HELD         IN_APPROVAL  CLOSED  SKIPPED
                        invite      PLANNED      -            -            -            -       -
                        reschedule  -            TO_SCHEDULE  -            -            -       -
                        skip        SKIPPED      SKIPPED      -            -            -       -
                        hold        -            HELD         -            -            -       -
                        write       -            -            IN_APPROVAL  IN_APPROVAL  -       -
                        answer      -            -            -            IN_APPROVAL  -       -
                        close       -            -            -            CLOSED       -       -""");
    }

    @Test
    void each_status_of_an_action_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(ReviewAction.class, ReviewAction.Status.class)
                .with("open", ReviewAction::open)
                .with("finish", ReviewAction::finish)
                .with("cancel", ReviewAction::cancel)
                .is("""
                        -       DRAFT  OPEN       DONE  CANCELLED
                        open    OPEN   -          -     -
                        finish  -      DONE       -     -
                        cancel  -      CANCELLED  -     -""");
    }

    @Test
    void of_a_meeting_held_and_skipped_at_once_one_is_refused() throws Exception {
        reviews.move(read(), read().invite());
        Review planned = read();

        oneIsRefused(() -> reviews.hold(planned, DAY, "A. Martin"), () -> reviews.skip(planned, "Congés"));
    }

    @Test
    void of_two_corrections_of_the_minutes_at_once_one_is_refused() throws Exception {
        inApproval();
        Review written = read();

        oneIsRefused(
                () -> reviews.write(written, "Corrigé", ""), () -> reviews.write(written, "Corrigé autrement", ""));
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

        assertThat(reviews.approvals(read().id()))
                .extracting(MinutesApproval::institution)
                .containsExactlyInAnyOrder(CCIMDB, DIJON_METROPOLE);
    }

    private void inApproval() {
        reviews.move(read(), read().invite());
        reviews.hold(read(), DAY, "A. Martin");
        reviews.write(read(), "Compte rendu", "");
    }

    private MinutesApproval.Decision answer(String actor, Institution institution) {
        CompletedTask task = new CompletedTask(
                "", "approveMinutes", read().caseId(), actor, TestSystem.START, Map.of("decision", "APPROVE"));
        return minutes.answer(task, institution);
    }

    private Review read() {
        return reviews.ofCase(Review.caseId("SYNERGIES", YearMonth.of(2022, 2))).orElseThrow();
    }
}
