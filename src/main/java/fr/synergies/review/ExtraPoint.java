package fr.synergies.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An extra point of a reinforced follow-up.
 *
 * @param number counts the points of its follow-up from 1
 * @param dueOn the day the rhythm gave it
 * @param late whether it was called after that day
 * @param closedOn the day it was dealt with, empty as long as it waits
 * @param attendance who was there, one a line
 * @param reason why it was not held, empty when it was
 */
public record ExtraPoint(
        int number,
        LocalDate dueOn,
        boolean late,
        Status status,
        Optional<LocalDate> closedOn,
        Optional<LocalDate> heldOn,
        String attendance,
        String notes,
        String reason) {

    /** Where an extra point stands. */
    public enum Status {
        OPEN,
        HELD,
        NOT_HELD,
        MISSED,
        CANCELLED
    }
}
