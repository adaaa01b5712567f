package fr.synergies.trail.search;

/**
 * What cases to list: an empty string means all. The text is searched for in case ids, actors and reasons, ignoring upper and
 * lower case.
 */
public record CaseSearch(String text, String programme) {

    /** Every case. */
    public static final CaseSearch ALL = new CaseSearch("", "");

    public CaseSearch {
        text = text == null ? "" : text.strip();
        programme = programme == null ? "" : programme.strip();
    }

    /** Whether any criterion is set, so that an empty list means "nothing found" rather than "nothing yet". */
    public boolean narrows() {
        return !text.isEmpty() || !programme.isEmpty();
    }
}
