package fr.synergies.company.flow;

import fr.synergies.kernel.LocalizedText;

/**
 * The result of a criterion for a synergy.
 *
 * @param rule id of the criterion
 * @param message the sentence with the values compared
 * @param source the source of the criterion
 */
public record CriterionFinding(String rule, CriterionOutcome outcome, LocalizedText message, LocalizedText source) {}
