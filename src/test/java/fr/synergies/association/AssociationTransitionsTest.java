package fr.synergies.association;

import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An association changes its status only as its case does, and once. */
class AssociationTransitionsTest extends TestSystemTest {

    @Autowired
    private AssociationRepository associations;

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(Association.class, Association.Status.class)
                .with("found", Association::found)
                .with("register", Association::register)
                .with("takeOver", Association::takeOver)
                .with("turnToPlanB", Association::turnToPlanB)
                .with("studyAgain", Association::studyAgain)
                .with("leaveToOther", Association::leaveToOther)
                .with("cancel", Association::cancel)
                .with("takeUpAgain", Association::takeUpAgain)
                .is("""
                        -             STUDY      FOUNDING      REGISTRATION  PLAN_B         READY  OTHER_CARRIER  CANCELLED
                        found         FOUNDING   -             -             -              -      -              -
                        register      -          REGISTRATION  -             -              -      -              -
                        takeOver      -          -             READY         -              -      -              -
                        turnToPlanB   PLAN_B     PLAN_B        PLAN_B        -              -      -              -
                        studyAgain    -          -             -             STUDY          -      -              -
                        leaveToOther  -          -             -             OTHER_CARRIER  -      -              -
                        cancel        CANCELLED  CANCELLED     CANCELLED     CANCELLED      -      -              -
                        takeUpAgain   -          -             -             -              -      -              STUDY""");
    }

    @Test
    void of_a_founding_and_a_cancellation_at_once_one_is_refused() throws Exception {
        associations.add("SYNERGIES");
        Association association =
                associations.ofCase(Association.caseId("SYNERGIES")).orElseThrow();

        oneIsRefused(
                () -> associations.move(association.id(), association.found()),
                () -> associations.move(association.id(), association.cancel()));
    }

    @Test
    void of_two_who_open_it_at_once_one_is_answered_with_409() throws Exception {
        oneGets409(201, Creation.API, "");
    }
}
