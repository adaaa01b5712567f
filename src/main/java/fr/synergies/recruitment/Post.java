package fr.synergies.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A period in which a person holds or held the post.
 *
 * @param candidate number of the candidate
 * @param from first day
 * @param to last day; empty until a departure is known
 * @param fte full-time equivalents of the contract, up to 4 decimals
 * @param leaveReason why the person left, empty while they hold it
 */
public record Post(
        String caseId, int candidate, LocalDate from, Optional<LocalDate> to, BigDecimal fte, String leaveReason) {

    public Post {
        fte = fte.stripTrailingZeros();
    }

    /** The reference of the holder used outside the tables. */
    public String ref() {
        return Candidate.ref(candidate);
    }

    /** Whether it is held on any day of a period, both ends included. */
    boolean heldBetween(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && to.map(end -> !end.isBefore(first)).orElse(true);
    }
}
