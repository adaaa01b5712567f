package fr.synergies.review;

import java.time.LocalDate;

/**
 * Something a monthly point decided to have done.
 *
 * @param caseId business key of its case, which opens when the minutes are approved
 * @param owner the institution that does it
 * @param person who does it there, empty when nobody was named
 * @param due a working day
 * @param reason why it was cancelled, or what was noted when it was done
 */
public record ReviewAction(
        long pointId,
        int place,
        String caseId,
        String what,
        Institution owner,
        String person,
        LocalDate due,
        Status status,
        String reason) {

    /** Where an action stands. */
    public enum Status {
        DRAFT,
        OPEN,
        DONE,
        CANCELLED
    }
}
