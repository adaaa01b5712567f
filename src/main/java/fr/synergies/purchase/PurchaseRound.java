package fr.synergies.purchase;

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
