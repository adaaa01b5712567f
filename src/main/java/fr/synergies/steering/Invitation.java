package fr.synergies.steering;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A partner's invitation to a convocation.
 *
 * @param partner its code
 * @param answeredOn the day it answered, empty as long as it has not
 * @param representedBy who represents it, empty when nobody was named
 * @param attended what came of it at the session, {@code NONE} before it and for who stayed away
 * @param attendee who came for the partner, or the partner that represented it
 */
public record Invitation(
        int convocation,
        String partner,
        Answer answer,
        Optional<LocalDate> answeredOn,
        String representedBy,
        Answer attended,
        String attendee) {

    /** How a partner takes part; {@code NONE} counts as absent. */
    public enum Answer {
        NONE,
        PRESENT,
        REPRESENTED,
        ABSENT;

        /** Whether it counts for the quorum. */
        public boolean counts() {
            return this == PRESENT || this == REPRESENTED;
        }
    }
}
