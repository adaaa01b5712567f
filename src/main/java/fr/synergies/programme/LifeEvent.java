package fr.synergies.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A turn in a programme's life.
 *
 * @param day the day it took effect
 * @param actor the user's id, {@code system} when it came about by itself
 * @param words reason, reference or report, at most 4000 characters, empty when there is none
 * @param amount in euros, where the turn has one
 */
public record LifeEvent(Kind kind, LocalDate day, String actor, Instant at, String words, Optional<BigDecimal> amount) {

    /** What turned. */
    public enum Kind {
        APPLICATION_SUBMITTED,
        AID_GRANTED,
        AID_GRANTED_OTHERWISE,
        AID_REFUSED,
        GIVEN_UP,
        STARTED,
        SUSPENDED,
        RESUMED,
        EXTENDED,
        ENDED,
        TERMINATED,
        REPORTED,
        BALANCE_CLAIMED,
        BALANCE_RETURNED,
        BALANCE_ACCEPTED,
        HANDED_OVER,
        CLOSED_ALONE
    }
}
