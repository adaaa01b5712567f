package fr.synergies.review;

import fr.synergies.rules.LocalizedText;

/**
 * A fact that a monthly point should look at.
 *
 * @param origin the module that knows it, such as {@code funding}
 * @param text at most 1000 characters in each language
 */
public record AgendaItem(String origin, LocalizedText text) {}
