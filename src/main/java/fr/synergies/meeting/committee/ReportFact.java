package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;

/**
 * A fact of the year for the report to the steering committee.
 *
 * @param origin the module that provides it, such as {@code funding}
 * @param text at most 1000 characters in each language
 */
public record ReportFact(String origin, LocalizedText text) {}
