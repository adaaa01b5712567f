package fr.synergies.meeting.committee;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A partner's invitation to a convocation.
 *
 * @param partner its code
 * @param answeredOn the day it answered, empty until then
 * @param representedBy its representative, empty if nobody was named
 * @param attended how it attended the session, {@code NONE} before the session and for absent partners
 * @param attendee the person who attended for the partner, or the partner that represented it
 */
record Invitation(
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
