package fr.synergies.platform.web;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** The exceptions that caused another. */
public final class Causes {

    /** A chain of causes may be a circle. */
    private static final int DEEPEST = 50;

    private Causes() {}

    /** Whether an exception or one of its causes is wanted. */
    public static boolean any(Throwable thrown, Predicate<Throwable> wanted) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(wanted);
    }
}
