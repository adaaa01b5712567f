package fr.synergies.web;

/** Knows what failures of a library mean that this module does not know. */
public interface FailureReader {

    /** Whether somebody else changed the same at the same time. */
    boolean isConcurrentChange(Throwable failure);

    /** Whether the user may not do so. */
    boolean isForbidden(Throwable failure);
}
