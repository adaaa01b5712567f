package fr.synergies.steering;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a committee decided.
 *
 * @param text in the committee's words
 * @param fte new full-time equivalents of the next exercise, empty when they stay
 * @param budget how the budget is adjusted, empty when it is not
 */
record Outcome(Committee.Decision decision, String text, Optional<BigDecimal> fte, String budget) {}
