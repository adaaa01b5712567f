package fr.synergies.association;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a person decided on an association: written once, never changed.
 *
 * @param verdictId the verdict that was known by then
 * @param element the task in which it was noted
 * @param on the day it was decided, which may lie before the day it was noted
 */
public record AssociationDecision(
        String verdictId, String element, String decision, String actor, String reason, LocalDate on, Instant at) {}
