package fr.synergies.workflow.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A passage of a run through an element of its diagram.
 *
 * @param left empty while the run is there
 * @param cancelled whether it was cut off
 * @param calledRun the run that it called, if it calls one
 */
public record Visit(
        String element, Instant entered, Optional<Instant> left, boolean cancelled, Optional<String> calledRun) {}
