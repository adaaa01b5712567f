package fr.synergies.synergy;

import fr.synergies.rules.LocalizedText;

/**
 * What a criterion says of a synergy.
 *
 * @param rule id of the criterion
 * @param message the values it compared
 * @param source where the criterion comes from
 */
public record Reason(String rule, CriterionOutcome outcome, LocalizedText message, LocalizedText source) {}
