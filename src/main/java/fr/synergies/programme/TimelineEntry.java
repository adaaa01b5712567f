package fr.synergies.programme;

import fr.synergies.rules.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on a programme's timeline.
 *
 * @param day when it was or, when it has not come about yet, when it is due
 * @param done whether it came about
 * @param caseId the case in which it did or will, where there is one
 */
public record TimelineEntry(LocalDate day, Kind kind, LocalizedText title, boolean done, Optional<String> caseId) {

    /** What it is. */
    public enum Kind {
        PHASE,
        EXERCISE,
        MEETING,
        MILESTONE,
        REPORT,
        PEOPLE
    }

    /** Whether it should have come about by then. */
    public boolean late(LocalDate today) {
        return !done && day.isBefore(today);
    }
}
