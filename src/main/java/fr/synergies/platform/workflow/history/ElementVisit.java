package fr.synergies.platform.workflow.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A passage of a run through an element of its diagram.
 *
 * @param left empty while the run is still there
 * @param cancelled whether it was interrupted
 * @param calledRun the called run, if any
 */
public record ElementVisit(
        String element, Instant entered, Optional<Instant> left, boolean cancelled, Optional<String> calledRun) {}
