package fr.synergies.funding.verdict;

import java.math.BigDecimal;

/**
 * What the rules know about the exercise they judge.
 *
 * @param programme code of the programme
 * @param year the exercise
 * @param months months of the exercise, 1 to 12
 * @param fte full-time equivalents (ETP), 0 to 10
 * @param priorStaffMonths months of staff aid of earlier exercises
 * @param postsCreated posts the programme creates
 * @param expectedSalary full-year salary × FTE × months / 12, in euros
 * @param expectedCoordination days × day rate × months, in euros
 * @param vacantMonths whole months in which nobody held the post
 * @param capped whether finance accepted the plan at the amounts that rate and ceilings allow
 */
public record ExerciseFacts(
        String programme,
        int year,
        int months,
        BigDecimal fte,
        int priorStaffMonths,
        int postsCreated,
        BigDecimal expectedSalary,
        BigDecimal expectedCoordination,
        int vacantMonths,
        boolean capped) {

    /** The same exercise without some of its months. */
    public ExerciseFacts without(int vacantMonths) {
        int held = Math.max(0, months - vacantMonths);
        return new ExerciseFacts(
                programme,
                year,
                held,
                fte,
                priorStaffMonths,
                postsCreated,
                expectedSalary,
                expectedCoordination,
                0,
                capped);
    }
}
