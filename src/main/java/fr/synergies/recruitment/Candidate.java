package fr.synergies.recruitment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who applied. Outside this module's tables a candidate is a reference such as {@code C3}.
 *
 * @param number the how-manieth of the programme, from 1
 * @param name empty once erased, and for whom may not read it; so are e-mail, phone and notes
 * @param rank the place on the shortlist, from 1
 */
public record Candidate(
        int number,
        String name,
        String email,
        String phone,
        String notes,
        LocalDate receivedOn,
        Status status,
        Optional<Integer> rank,
        boolean erased) {

    /** What is typed to choose nobody. */
    static final String NONE = "NONE";

    private static final Pattern REFERENCE = Pattern.compile("[Cc]?([1-9]\\d{0,4})");

    /** What became of an application. */
    public enum Status {
        APPLIED,
        SHORTLISTED,
        SET_ASIDE,
        WITHDRAWN,
        DECLINED,
        HIRED
    }

    /** What everything outside the tables calls the candidate. */
    public String ref() {
        return ref(number);
    }

    /** The reference of a number; {@link #NONE} for 0. */
    static String ref(int number) {
        return number == 0 ? NONE : "C" + number;
    }

    /** The number of a reference as people type it, if it is one. */
    static Optional<Integer> number(String typed) {
        var reference = REFERENCE.matcher(typed.strip());
        return reference.matches() ? Optional.of(Integer.valueOf(reference.group(1))) : Optional.empty();
    }

    /** The same candidate as those see it who may not know the person. */
    Candidate anonymous() {
        return new Candidate(number, "", "", "", "", receivedOn, status, rank, erased);
    }
}
