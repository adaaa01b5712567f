package fr.synergies.replay;

import java.time.Instant;
import java.util.List;

/**
 * What happened in a programme, in order.
 *
 * @param file its name
 * @param entries at least one, never going back in time
 */
record Journal(String file, List<Entry> entries) {

    Journal {
        entries = List.copyOf(entries);
    }

    Instant begin() {
        return entries.get(0).at();
    }
}
