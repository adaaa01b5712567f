package fr.synergies.meeting.committee;

import fr.synergies.TestSystem;
import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import fr.synergies.platform.workflow.CompletedTask;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A steering committee changes its status only as its case does, and once. */
class CommitteeTransitionsTest extends TestSystemTest {

    @Autowired
    private SteeringRepository committees;

    @Autowired
    private CommitteeMinutes minutes;

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(Committee.class, Committee.Status.class)
                .with("poll", Committee::poll)
                .with("invite", Committee::invite)
                .with("hold", Committee::hold)
                .with("reschedule", Committee::reschedule)
                .with("confirm", Committee::confirm)
                .with("write", Committee::write)
                .with("answer", Committee::answer)
                .with("close", Committee::close)
                .with("cancel", Committee::cancel)
                .permits("""
                        poll        POLLING      PREPARING POLLING
                        invite      INVITED      POLLING
                        hold        INVITED      INVITED
                        reschedule  POLLING      INVITED
                        confirm     HELD         INVITED
                        write       IN_APPROVAL  HELD IN_APPROVAL
                        answer      IN_APPROVAL  IN_APPROVAL
                        close       CLOSED       IN_APPROVAL
                        cancel      CANCELLED    PREPARING POLLING INVITED HELD IN_APPROVAL""");
    }

    @Test
    void of_a_session_confirmed_and_cancelled_at_once_one_is_refused() throws Exception {
        held();
        Committee held = read();

        oneIsRefused(() -> committees.move(held, held.confirm()), () -> committees.cancel(held, "Élections"));
    }

    @Test
    void of_two_who_open_one_at_once_one_is_answered_with_409() throws Exception {
        oneGets409(201, Copil.COMMITTEES, "{\"year\":2022}");
    }

    @Test
    void of_two_answers_of_an_institution_to_the_minutes_at_once_one_is_refused() throws Exception {
        held();
        committees.move(read(), read().confirm());
        committees.write(
                read(),
                "staff-cci",
                "Compte rendu",
                new CommitteeOutcome(Committee.Decision.CONTINUE, "", Optional.empty(), ""));

        oneIsRefused(() -> answer("staff-cci"), () -> answer("manager-cci"));
    }

    private void held() {
        committees.add("SYNERGIES", 2022, LocalTime.NOON);
        committees.poll(read(), LocalTime.NOON, "Dijon");
        committees.invite(read());
        committees.hold(read(), LocalDate.of(2022, 1, 10));
    }

    private void answer(String actor) {
        CompletedTask task = new CompletedTask(
                "", "approveSteeringMinutes", read().caseId(), actor, TestSystem.START, Map.of("decision", "APPROVE"));
        minutes.answer(task, "CCIMDB");
    }

    private Committee read() {
        return committees.at(Committee.caseId("SYNERGIES", 2022));
    }
}
