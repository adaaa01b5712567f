package fr.synergies.platform.web;

/** Interprets exceptions of a library that this module does not depend on. */
public interface FailureReader {

    /** Whether another user changed the same data at the same time. */
    boolean isConcurrentChange(Throwable failure);

    /** Whether the user lacks the permission. */
    boolean isForbidden(Throwable failure);
}
