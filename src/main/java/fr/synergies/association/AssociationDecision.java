package fr.synergies.association;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision taken by a person on an association: written once, never changed.
 *
 * @param verdictId the latest verdict at that time
 * @param element the task in which it was recorded
 * @param on the day of the decision, which may be earlier than the day it was recorded
 */
record AssociationDecision(
        String verdictId, String element, String decision, String actor, String reason, LocalDate on, Instant at) {}
