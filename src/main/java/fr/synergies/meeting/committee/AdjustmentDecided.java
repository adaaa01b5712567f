package fr.synergies.meeting.committee;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A steering committee decided to adjust the next exercise; published in the transaction that applies the decision, after the
 * programme's full-time equivalents were changed. The module in charge of the plans opens a revision of the plan of that
 * exercise.
 *
 * @param programme code of the programme
 * @param year the exercise to adjust
 * @param fte its new full-time equivalents, empty if only the budget is adjusted
 * @param budget how the budget is adjusted, in the committee's words, empty if it is not
 * @param committee business key of the committee's case
 * @param author user who recorded the decision
 */
public record AdjustmentDecided(
        String programme, int year, Optional<BigDecimal> fte, String budget, String committee, String author) {}
