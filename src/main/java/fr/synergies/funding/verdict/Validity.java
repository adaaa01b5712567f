package fr.synergies.funding.verdict;

import fr.synergies.rules.Cells;

/**
 * Where a row of a funding table applies.
 *
 * @param programme code of the programme, empty for all
 * @param scheme code of the scheme, empty for all
 * @param fromYear first exercise
 * @param toYear last exercise
 */
public record Validity(String programme, String scheme, int fromYear, int toYear) {

    /** Where the row of a table applies, by its columns {@code programme}, {@code from} and {@code to}. */
    public static Validity of(Cells row) {
        return new Validity(
                row.optional("programme").orElse(""),
                row.optional("scheme").orElse(""),
                row.whole("from", Integer.MIN_VALUE),
                row.whole("to", Integer.MAX_VALUE));
    }

    /** Whether it applies to an exercise of a programme; rules from before schemes ask it of each row. */
    public boolean covers(String code, int year) {
        return (programme.isEmpty() || programme.equals(code)) && year >= fromYear && year <= toYear;
    }

    /** Whether it applies to every exercise of every programme. */
    public boolean everywhere() {
        return programme.isEmpty() && scheme.isEmpty() && fromYear == Integer.MIN_VALUE && toYear == Integer.MAX_VALUE;
    }

    /** Whether both are for the same programmes and schemes, and share an exercise: neither is narrower than the other. */
    boolean clashes(Validity other) {
        return programme.equals(other.programme)
                && scheme.equals(other.scheme)
                && fromYear <= other.toYear
                && other.fromYear <= toYear;
    }
}
