package fr.synergies.association;

import java.time.Instant;

/**
 * A verdict as it was given.
 *
 * @param element the task or step it was given at
 * @param facts what it was computed from
 */
public record StoredReadiness(
        String id, int sequence, String element, AssociationFacts facts, ReadinessVerdict verdict, Instant at) {}
