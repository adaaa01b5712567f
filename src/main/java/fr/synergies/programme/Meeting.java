package fr.synergies.programme;

import fr.synergies.rules.LocalizedText;
import java.time.Instant;

/**
 * A meeting about a programme, as people's calendars show it.
 *
 * @param id stays the same when the meeting moves; the business key of its case, and more where a case has several
 * @param place empty when it is not known
 * @param description what it is about, empty texts when there is nothing to say
 * @param revision grows each time the invitation is issued again, from 0
 */
public record Meeting(
        String id,
        Instant begin,
        Instant end,
        LocalizedText title,
        String place,
        LocalizedText description,
        State state,
        int revision) {

    /** How certain it is. */
    public enum State {
        PROPOSED,
        PLANNED,
        CANCELLED
    }
}
