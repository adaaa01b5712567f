package fr.synergies.steering;

import fr.synergies.rules.LocalizedText;

/**
 * A fact of the year that the steering committee should know.
 *
 * @param origin the module that knows it, such as {@code funding}
 * @param text at most 1000 characters in each language
 */
public record ReportFact(String origin, LocalizedText text) {}
