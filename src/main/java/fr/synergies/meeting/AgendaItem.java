package fr.synergies.meeting;

import fr.synergies.kernel.LocalizedText;

/**
 * An item of an agenda, or a fact of the report to a committee.
 *
 * @param origin the module that provides it, such as {@code funding}; {@value #STAFF} for what staff added
 * @param text at most 1000 characters in each language
 */
public record AgendaItem(String origin, LocalizedText text) {

    /** The origin of items that staff typed, the same in both languages. */
    public static final String STAFF = "staff";

    public static AgendaItem typed(String text) {
        return new AgendaItem(STAFF, new LocalizedText(text, text));
    }

    public boolean byStaff() {
        return origin.equals(STAFF);
    }
}
