package fr.synergies.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The post as somebody holds or held it.
 *
 * @param candidate number of the candidate
 * @param from first day
 * @param to last day; empty while no departure is known
 * @param fte full-time equivalents of the contract, up to 4 decimals
 * @param leaveReason why it was left, empty while it is held
 */
public record Post(
        String caseId, int candidate, LocalDate from, Optional<LocalDate> to, BigDecimal fte, String leaveReason) {

    /** What everything outside the tables calls the holder. */
    public String ref() {
        return Candidate.ref(candidate);
    }

    /** Whether it is held on some day of a span, both ends counted. */
    boolean heldBetween(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && to.map(end -> !end.isBefore(first)).orElse(true);
    }
}
