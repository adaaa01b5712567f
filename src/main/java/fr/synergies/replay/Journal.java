package fr.synergies.replay;

import java.time.Instant;
import java.util.List;

/**
 * The events of a programme, in chronological order.
 *
 * @param file its name
 * @param entries at least one entry, in chronological order
 */
record Journal(String file, List<Entry> entries) {

    Journal {
        entries = List.copyOf(entries);
    }

    Instant begin() {
        return entries.get(0).at();
    }
}
