package fr.synergies.programme;

import fr.synergies.kernel.LocalizedText;

/**
 * A column of the co-financing table.
 *
 * @param code such as {@code ADEME_REGION}
 * @param name display name
 * @param funder true for the one column that pays the capped aid, false for those that share the remainder
 */
public record Financer(String code, LocalizedText name, boolean funder) {}
