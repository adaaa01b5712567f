package fr.synergies.purchase;

import fr.synergies.kernel.Transition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A round in which the companies of a working group buy together.
 *
 * @param group code of the working group
 * @param number number among the rounds of the group, from 1
 * @param caseId business key of its case
 * @param offersUntil day by which offers are expected, empty until it is set
 * @param chosenOffer number of the chosen offer, empty if there is none
 * @param reason why an offer was chosen, or none, or why the round was given up; empty until then
 */
record PurchaseRound(
        long id,
        String programme,
        String group,
        int number,
        String caseId,
        Status status,
        LocalDate openedOn,
        Optional<LocalDate> offersUntil,
        Optional<Integer> chosenOffer,
        String reason,
        Optional<LocalDate> closedOn) {

    /** The status of a round. */
    public enum Status {
        NEEDS,
        OFFERS,
        CHOICE,
        CHOSEN,
        NOT_CHOSEN,
        CANCELLED
    }

    /** The id of the case of a round, such as {@code purchase-SYNERGIES-ENERGY_PURCHASING-1}. */
    public static String caseId(String programme, String group, int number) {
        return "purchase-" + programme + "-" + group + "-" + number;
    }

    /** The needs are complete, and offers are requested. */
    Transition<Status> askForOffers() {
        return Transition.of(status, Status.OFFERS, Status.NEEDS);
    }

    /** The needs have to be completed. */
    Transition<Status> returnToNeeds() {
        return Transition.of(status, Status.NEEDS, Status.OFFERS);
    }

    /** The offers are in, and one is chosen. */
    Transition<Status> compare() {
        return Transition.of(status, Status.CHOICE, Status.OFFERS);
    }

    /** Other offers are requested. */
    Transition<Status> askAgain() {
        return Transition.of(status, Status.OFFERS, Status.CHOICE);
    }

    /** It ends, with the chosen offer if there is one. */
    Transition<Status> conclude() {
        return Transition.of(
                status, chosenOffer.isPresent() ? Status.CHOSEN : Status.NOT_CHOSEN, Status.OFFERS, Status.CHOICE);
    }

    /** It is given up, wherever it is. */
    Transition<Status> cancel() {
        return Transition.of(status, Status.CANCELLED, Status.NEEDS, Status.OFFERS, Status.CHOICE);
    }

    public boolean open() {
        return closedOn.isEmpty();
    }

    public boolean takesNeeds() {
        return status == Status.NEEDS && open();
    }

    public boolean takesOffers() {
        return status == Status.OFFERS && open();
    }

    /** Whether this offer was chosen. */
    public boolean chose(PurchaseOffer offer) {
        return chosenOffer.filter(chosen -> chosen == offer.number()).isPresent();
    }
}
