package fr.synergies.programme.life;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change in a programme's life.
 *
 * @param day the day it took effect
 * @param actor the user's id, {@code system} if it happened automatically
 * @param words reason, reference or report, at most 4000 characters, empty if there is none
 * @param amount amount in euros, if the change has one
 */
record LifeEvent(Kind kind, LocalDate day, String actor, Instant at, String words, Optional<BigDecimal> amount) {

    /** The kind of change. */
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
        /** What was open at the end and cannot go on: ids of cases. */
        CASES_CLOSED,
        /** What was open at the end and is finished or taken over by others: ids of cases. */
        CASES_HANDED_OVER,
        REPORTED,
        BALANCE_CLAIMED,
        BALANCE_RETURNED,
        BALANCE_ACCEPTED,
        HANDED_OVER,
        CLOSED_ALONE
    }
}
