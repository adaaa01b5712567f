package fr.synergies.funding;

import java.math.BigDecimal;

/**
 * An exercise before the one that is judged, as its latest plan has it.
 *
 * @param year the exercise
 * @param months its months
 * @param fte its full-time equivalents
 * @param requestedAid the aid it asked for in all, in euros
 * @param adopted whether its plan is adopted: only then does what it was granted count
 */
public record EarlierExercise(int year, int months, BigDecimal fte, BigDecimal requestedAid, boolean adopted) {

    /** The same exercise, taken as adopted: the caller states what it was granted. */
    EarlierExercise asAdopted() {
        return new EarlierExercise(year, months, fte, requestedAid, true);
    }
}
