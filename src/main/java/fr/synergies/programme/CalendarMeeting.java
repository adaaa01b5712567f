package fr.synergies.programme;

import fr.synergies.kernel.LocalizedText;
import java.time.Instant;

/**
 * A meeting about a programme, as people's calendars show it.
 *
 * @param id remains the same when the meeting is rescheduled; the business key of its case, with a suffix if a case has several
 *     meetings
 * @param place empty if unknown
 * @param description its subject, empty texts if there is none
 * @param revision starts at 0 and is incremented each time the invitation is reissued
 */
public record CalendarMeeting(
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
