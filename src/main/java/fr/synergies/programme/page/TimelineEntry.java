package fr.synergies.programme.page;

import fr.synergies.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on a programme's timeline.
 *
 * @param day when it happened or, if it has not yet, when it is due
 * @param done whether it has happened
 * @param caseId its case, if there is one
 */
public record TimelineEntry(LocalDate day, Kind kind, LocalizedText title, boolean done, Optional<String> caseId) {

    /** The kind of entry. */
    public enum Kind {
        PHASE,
        EXERCISE,
        MEETING,
        MILESTONE,
        REPORT,
        PEOPLE
    }

    /** Whether it is overdue on this day. */
    public boolean late(LocalDate today) {
        return !done && day.isBefore(today);
    }
}
