package fr.synergies.claim.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An expense that is claimed.
 *
 * @param index its position in the claim, from 0
 * @param category code of the category of expense
 * @param date of the invoice or payslip
 * @param amount in euros, excluding tax
 * @param reference of the invoice or payslip
 * @param evidence whether its document is there
 * @param timeRecord whether the time it pays for is recorded and signed
 */
public record ClaimLine(
        int index,
        String category,
        LocalDate date,
        BigDecimal amount,
        String reference,
        boolean evidence,
        boolean timeRecord) {

    /** The reference as it is compared. */
    public String key() {
        return ClaimedReference.of(reference).key();
    }
}
