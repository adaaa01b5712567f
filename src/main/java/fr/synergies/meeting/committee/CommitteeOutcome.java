package fr.synergies.meeting.committee;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The decision of a committee.
 *
 * @param text the decision in the committee's words
 * @param fte new full-time equivalents of the next exercise, empty if they do not change
 * @param budget how the budget is adjusted, empty if it is not
 */
record CommitteeOutcome(Committee.Decision decision, String text, Optional<BigDecimal> fte, String budget) {}
