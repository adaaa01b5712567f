package fr.synergies.funding.verdict;

import fr.synergies.rules.Cells;

/**
 * Where a row of a funding table applies.
 *
 * @param programme code of the programme, empty for all
 * @param fromYear first exercise
 * @param toYear last exercise
 */
public record Validity(String programme, int fromYear, int toYear) {

    /** Where the row of a table applies, by its columns {@code programme}, {@code from} and {@code to}. */
    public static Validity of(Cells row) {
        return new Validity(
                row.optional("programme").orElse(""),
                row.whole("from", Integer.MIN_VALUE),
                row.whole("to", Integer.MAX_VALUE));
    }

    /** Whether it applies to an exercise of a programme. */
    public boolean covers(String code, int year) {
        return (programme.isEmpty() || programme.equals(code)) && year >= fromYear && year <= toYear;
    }

    boolean overlaps(Validity other) {
        boolean sameProgramme = programme.isEmpty() || other.programme.isEmpty() || programme.equals(other.programme);
        return sameProgramme && fromYear <= other.toYear && other.fromYear <= toYear;
    }
}
