package fr.synergies.rules.table;

import java.util.Comparator;

/**
 * For whom a row of a table is: one programme, one scheme, or everybody. Of the rows of one key and exercise, the one of the
 * narrowest owner holds.
 *
 * @param programme code of the programme, empty for all
 * @param scheme code of the scheme, empty for all
 */
public record RowOwner(String programme, String scheme) implements Comparable<RowOwner> {

    public static final RowOwner EVERYBODY = new RowOwner("", "");

    private static final int OF_A_PROGRAMME = 2;
    private static final int OF_A_SCHEME = 1;

    /** How narrow it is: a programme comes before a scheme, and both before everybody. */
    public int rank() {
        return (programme.isEmpty() ? 0 : OF_A_PROGRAMME) + (scheme.isEmpty() ? 0 : OF_A_SCHEME);
    }

    /** Whether its rows hold for a programme of a scheme, unless narrower ones do. */
    public boolean holdsFor(String otherProgramme, String otherScheme) {
        return (programme.isEmpty() || programme.equals(otherProgramme))
                && (scheme.isEmpty() || scheme.equals(otherScheme));
    }

    /** Whether some programme may have rows of both. */
    public boolean meets(RowOwner other) {
        return meet(programme, other.programme) && meet(scheme, other.scheme);
    }

    /** As people would name it, empty for everybody. */
    public String text() {
        return programme.isEmpty() || scheme.isEmpty() ? programme + scheme : programme + " / " + scheme;
    }

    @Override
    public int compareTo(RowOwner other) {
        return Comparator.comparing(RowOwner::scheme)
                .thenComparing(RowOwner::programme)
                .compare(this, other);
    }

    private static boolean meet(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
