package fr.synergies.funding;

import java.time.Instant;

/**
 * A verdict as it was given.
 *
 * @param id key
 * @param planVersion version of the plan it judged
 * @param sequence 1 for the plan's first verdict
 * @param facts what it was computed from
 * @param verdict the answer
 * @param at when
 */
public record StoredVerdict(
        String id, int planVersion, int sequence, PlanFacts facts, FundingVerdict verdict, Instant at) {}
