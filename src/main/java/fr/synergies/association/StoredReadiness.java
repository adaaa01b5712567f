package fr.synergies.association;

import fr.synergies.association.readiness.AssociationFacts;
import fr.synergies.association.readiness.ReadinessVerdict;
import java.time.Instant;

/**
 * A verdict as it was stored.
 *
 * @param element the task or step at which it was given
 * @param facts the facts from which it was computed
 */
record StoredReadiness(
        String id, int sequence, String element, AssociationFacts facts, ReadinessVerdict verdict, Instant at) {}
