package fr.synergies.recruitment;

import fr.synergies.kernel.Transition;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A candidate. Outside this module's tables, a candidate is referred to as {@code C3}, for example.
 *
 * @param number number within the programme, from 1
 * @param name empty after erasure and for users who may not read it, like e-mail, phone and notes
 * @param rank position on the shortlist, from 1
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

    /** The value for choosing nobody. */
    static final String NONE = "NONE";

    private static final Pattern REFERENCE = Pattern.compile("[Cc]?([1-9]\\d{0,4})");

    /** The status of an application. */
    public enum Status {
        APPLIED,
        SHORTLISTED,
        SET_ASIDE,
        WITHDRAWN,
        DECLINED,
        HIRED
    }

    /** The candidate declines the offer; a candidate erased since the choice may, too. */
    Transition<Status> decline() {
        return Transition.of(status, Status.DECLINED, Status.SHORTLISTED, Status.WITHDRAWN);
    }

    /** The candidate signs the contract; a candidate erased since the choice may, too. */
    Transition<Status> hire() {
        return Transition.of(status, Status.HIRED, Status.SHORTLISTED, Status.WITHDRAWN);
    }

    /** The candidate is no longer in the running. */
    Transition<Status> withdraw() {
        return Transition.of(status, Status.WITHDRAWN, Status.APPLIED, Status.SHORTLISTED);
    }

    /** The reference of the candidate used outside the tables. */
    public String ref() {
        return ref(number);
    }

    /** The reference for a number; {@link #NONE} for 0. */
    public static String ref(int number) {
        return number == 0 ? NONE : "C" + number;
    }

    /** The number of a reference as people type it, if it is one. */
    public static Optional<Integer> number(String typed) {
        var reference = REFERENCE.matcher(typed.strip());
        return reference.matches() ? Optional.of(Integer.valueOf(reference.group(1))) : Optional.empty();
    }

    /** The same candidate without personal data, for users who may not know the person. */
    Candidate anonymous() {
        return new Candidate(number, "", "", "", "", receivedOn, status, rank, erased);
    }
}
