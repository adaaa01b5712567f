package fr.synergies.steering;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A steering committee decided to adjust the next exercise; published in the transaction that applies the decision, after the programme's
 * full-time equivalents were changed. Who keeps the plans opens the revision of that exercise's.
 *
 * @param programme code of the programme
 * @param year the exercise to adjust
 * @param fte its new full-time equivalents, empty when only the budget is adjusted
 * @param budget how the budget is adjusted, in the committee's words, empty when it is not
 * @param committee business key of the committee's case
 * @param author who recorded the decision
 */
public record AdjustmentDecided(
        String programme, int year, Optional<BigDecimal> fte, String budget, String committee, String author) {}
