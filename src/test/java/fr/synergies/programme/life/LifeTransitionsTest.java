package fr.synergies.programme.life;

import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme changes its status only as its life does, and once. */
class LifeTransitionsTest extends TestSystemTest {

    @Autowired
    private LifeRepository life;

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(LifeStatus.class, Function.identity())
                .with("recruit", LifeStatus::recruit)
                .with("start", LifeStatus::start)
                .with("suspend", LifeStatus::suspend)
                .with("resume", LifeStatus::resume)
                .with("close", LifeStatus::close)
                .with("handOver", LifeStatus::handOver)
                .with("closeAlone", LifeStatus::closeAlone)
                .with("giveUp", LifeStatus::giveUp)
                .permits("""
                        recruit     RECRUITING    APPLYING
                        start       RUNNING       RECRUITING
                        suspend     SUSPENDED     RUNNING
                        resume      RUNNING       SUSPENDED
                        close       CLOSING       RUNNING SUSPENDED
                        handOver    HANDED_OVER   CLOSING
                        closeAlone  CLOSED_ALONE  CLOSING
                        giveUp      GIVEN_UP      APPLYING RECRUITING""");
    }

    @Test
    void of_a_grant_and_a_withdrawal_at_once_one_is_refused() throws Exception {
        life.begin("SYNERGIES");
        LifeStatus read = life.status("SYNERGIES").orElseThrow();

        oneIsRefused(() -> life.move("SYNERGIES", read.recruit()), () -> life.move("SYNERGIES", read.giveUp()));
    }

    @Test
    void of_two_who_open_it_at_once_one_is_answered_with_409() throws Exception {
        oneGets409(201, "/api/programmes/SYNERGIES/life", "");
    }
}
