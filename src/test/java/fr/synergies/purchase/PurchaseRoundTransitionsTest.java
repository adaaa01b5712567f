package fr.synergies.purchase;

import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round of group purchase changes its status only as its case does, and once. */
class PurchaseRoundTransitionsTest extends TestSystemTest {

    @Autowired
    private PurchaseRepository rounds;

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(PurchaseRound.class, PurchaseRound.Status.class)
                .with("askForOffers", PurchaseRound::askForOffers)
                .with("returnToNeeds", PurchaseRound::returnToNeeds)
                .with("compare", PurchaseRound::compare)
                .with("askAgain", PurchaseRound::askAgain)
                .with("conclude", PurchaseRound::conclude)
                .with("cancel", PurchaseRound::cancel)
                .is("""
                        -              NEEDS      OFFERS      CHOICE      CHOSEN  NOT_CHOSEN  CANCELLED
                        askForOffers   OFFERS     -           -           -       -           -
                        returnToNeeds  -          NEEDS       -           -       -           -
                        compare        -          CHOICE      -           -       -           -
                        askAgain       -          -           OFFERS      -       -           -
                        conclude       -          NOT_CHOSEN  NOT_CHOSEN  -       -           -
                        cancel         CANCELLED  CANCELLED   CANCELLED   -       -           -""");
    }

    @Test
    void of_a_step_and_a_cancellation_at_once_one_is_refused() throws Exception {
        rounds.add("SYNERGIES", "PALLETS", 1, LocalDate.of(2022, 1, 10), "staff-cci");
        PurchaseRound round =
                rounds.ofCase(PurchaseRound.caseId("SYNERGIES", "PALLETS", 1)).orElseThrow();

        oneIsRefused(
                () -> rounds.move(round.id(), round.askForOffers()),
                () -> rounds.close(round.id(), round.cancel(), LocalDate.of(2022, 1, 10)));
    }
}
