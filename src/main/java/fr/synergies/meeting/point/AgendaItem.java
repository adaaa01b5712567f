package fr.synergies.meeting.point;

import fr.synergies.kernel.LocalizedText;

/**
 * A fact for the agenda of a monthly progress meeting.
 *
 * @param origin the module that provides it, such as {@code funding}
 * @param text at most 1000 characters in each language
 */
public record AgendaItem(String origin, LocalizedText text) {}
