package fr.synergies.synergy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A round in which the companies of a working group buy together.
 *
 * @param group code of the working group
 * @param number its number among the group's rounds, from 1
 * @param caseId business key of its case
 * @param offersUntil day by which offers are expected, none as long as nobody said
 * @param chosenOffer number of the offer that was chosen, none before and without one
 * @param reason why an offer was chosen or none, or why the round was given up; empty before
 */
public record PurchaseRound(
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

    /** Where a round stands. */
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

    /** Whether that offer is the one that was chosen. */
    public boolean chose(PurchaseOffer offer) {
        return chosenOffer.filter(chosen -> chosen == offer.number()).isPresent();
    }
}
