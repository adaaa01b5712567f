package fr.synergies.meeting.committee;

import fr.synergies.meeting.Presence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A partner's invitation to a convocation.
 *
 * @param partner its code
 * @param answeredOn the day it answered, empty until then
 * @param representedBy its representative, empty if nobody was named
 */
record Invitation(
        int convocation, String partner, Presence answer, Optional<LocalDate> answeredOn, String representedBy) {}
