package fr.synergies.rules.engine;

import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the part that makes a whole fail, by bisection: the executable model reports errors in generated Java code, without the
 * rule or row it came from, so parts are tried again until a single one is left. Only used after a failure.
 */
final class FaultBisection {

    private FaultBisection() {}

    /** The number of leading parts needed to fail, the last of which is the cause; 0 if all of them together do not fail. */
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
