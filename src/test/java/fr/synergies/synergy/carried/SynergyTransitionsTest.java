package fr.synergies.synergy.carried;

import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A synergy in progress changes its stage only as its case does, and once. */
class SynergyTransitionsTest extends TestSystemTest {

    @Autowired
    private RunningSynergyRepository synergies;

    @Autowired
    private RunningSynergyStore store;

    @AfterEach
    void leaveTown() {
        Town.settle(system);
    }

    @Test
    void each_stage_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(RunningSynergy.class, SynergyStage.class)
                .with("accept", synergy -> synergy.judge(SynergyStage.CANDIDATE, SynergyStage.CONSENT, false))
                .with("refuse", synergy -> synergy.judge(SynergyStage.CANDIDATE, SynergyStage.CONSENT, true))
                .with("agree", RunningSynergy::agree)
                .with("assign", RunningSynergy::assign)
                .with("sign", RunningSynergy::sign)
                .with("adjust", RunningSynergy::adjust)
                .with("run", RunningSynergy::run)
                .with("end", RunningSynergy::end)
                .permits("""
                        accept  CONSENT      CANDIDATE BLOCKED
                        refuse  BLOCKED      CANDIDATE BLOCKED
                        agree   FEASIBILITY  CONSENT
                        assign  AGREEMENT    FEASIBILITY
                        sign    TRIAL        AGREEMENT
                        adjust  FEASIBILITY  TRIAL
                        run     RUNNING      TRIAL
                        end     ENDED        CANDIDATE CONSENT FEASIBILITY BLOCKED AGREEMENT TRIAL RUNNING""");
    }

    @Test
    void of_a_judgement_and_an_end_at_once_one_is_refused() throws Exception {
        Carrying carrying = new Carrying(system);
        carrying.settleTown();
        String number = carrying.open(carrying.proposal("SUBSTITUTION", Carrying.SAWMILL));
        RunningSynergy synergy =
                synergies.ofCase(RunningSynergy.caseId("SYNERGIES", number)).orElseThrow();

        oneIsRefused(
                () -> store.move(synergy.id(), synergy.judge(SynergyStage.CANDIDATE, SynergyStage.CONSENT, false)),
                () -> store.end(synergy.id(), synergy.end(), synergy.openedOn(), "Abandon"));
    }
}
