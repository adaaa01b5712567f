package fr.synergies.rules;

import java.util.List;
import java.util.function.Predicate;

/**
 * Finds what spoils a whole, by halving: the executable model reports errors in Java code that it generated, without the
 * rule or row this came from, so parts of the whole are tried again until one part is left. Only done after a failure.
 */
final class Culprit {

    private Culprit() {}

    /** How many leading parts are needed to fail, the last of them being the culprit; 0 if not even all of them fail. */
    static <T> int count(List<T> parts, Predicate<List<T>> fails) {
        if (!fails.test(parts)) {
            return 0;
        }
        int good = 0;
        int bad = parts.size();
        while (bad - good > 1) {
            int middle = (good + bad) / 2;
            if (fails.test(parts.subList(0, middle))) {
                bad = middle;
            } else {
                good = middle;
            }
        }
        return bad;
    }
}
