package fr.synergies.steering;

import java.time.LocalDate;
import java.util.Set;

/**
 * A date of the poll.
 *
 * @param place from 1, in the order of the days
 * @param available codes of the partners that can make it
 */
public record PollDate(int place, LocalDate day, Set<String> available) {

    public PollDate {
        available = Set.copyOf(available);
    }
}
