package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.funding.verdict.PlanFacts;
import java.time.Instant;

/**
 * A verdict as it was stored.
 *
 * @param id key
 * @param planVersion version of the plan it judged
 * @param sequence 1 for the plan's first verdict
 * @param facts the facts from which it was computed
 * @param verdict the verdict itself
 * @param at when
 */
public record StoredVerdict(
        String id, int planVersion, int sequence, PlanFacts facts, FundingVerdict verdict, Instant at) {}
