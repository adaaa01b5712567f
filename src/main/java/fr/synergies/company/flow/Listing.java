package fr.synergies.company.flow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next the value of {@code page} for requesting the following ones
 */
public record Listing<T>(
        List<T> items,

        @Schema(description = "The page that follows; absent on the last one")
        Optional<String> next) {

    public static final int SIZE = 50;

    /** Makes a page from items that were read with one in excess; the additional item only shows that more follow. */
    public static <T> Listing<T> cut(List<T> read, int size, Function<T, String> key) {
        if (read.size() <= size) {
            return new Listing<>(List.copyOf(read), Optional.empty());
        }
        List<T> kept = List.copyOf(read.subList(0, size));
        return new Listing<>(kept, Optional.of(key.apply(kept.get(size - 1))));
    }

    public <R> Listing<R> map(Function<T, R> each) {
        return new Listing<>(items.stream().map(each).toList(), next);
    }
}
