package fr.synergies.meeting.committee;

import java.time.LocalDate;
import java.util.Set;

/**
 * A date of the poll.
 *
 * @param place number from 1, in chronological order
 * @param available codes of the partners whom it suits
 */
record PollDate(int place, LocalDate day, Set<String> available) {

    public PollDate {
        available = Set.copyOf(available);
    }
}
