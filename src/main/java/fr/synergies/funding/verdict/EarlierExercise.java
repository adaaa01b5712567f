package fr.synergies.funding.verdict;

import java.math.BigDecimal;

/**
 * An exercise before the one being judged, according to its latest plan.
 *
 * @param year the exercise
 * @param months its months
 * @param fte its full-time equivalents
 * @param requestedAid the total aid it requested, in euros
 * @param adopted whether its plan is adopted; only then the aid granted to it counts
 */
public record EarlierExercise(int year, int months, BigDecimal fte, BigDecimal requestedAid, boolean adopted) {

    /** The same exercise, treated as adopted; the caller states the aid granted to it. */
    public EarlierExercise asAdopted() {
        return new EarlierExercise(year, months, fte, requestedAid, true);
    }
}
