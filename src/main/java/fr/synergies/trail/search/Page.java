package fr.synergies.trail.search;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Some items, and the key for requesting the next ones.
 *
 * @param next the key of the last item, if more follow
 */
public record Page<T>(List<T> items, Optional<Long> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page from items that were read with one in excess; the additional item only shows that more follow. */
    public static <T> Page<T> cut(List<T> read, int limit, ToLongFunction<T> key) {
        if (read.size() <= limit) {
            return new Page<>(read, Optional.empty());
        }
        List<T> kept = read.subList(0, limit);
        return new Page<>(kept, Optional.of(key.applyAsLong(kept.get(limit - 1))));
    }
}
