package fr.synergies.programme;

import fr.synergies.kernel.LocalizedText;

/**
 * An institution that takes part in the programme.
 *
 * @param code such as {@code CMA21}
 * @param name display name
 * @param role what it does in the programme
 */
public record Partner(String code, LocalizedText name, LocalizedText role) {}
