package fr.synergies.claim.verdict;

import java.time.LocalDate;

/**
 * When an expense must be dated to be claimed: the days of its exercise that are days of the programme.
 *
 * @param programme code of the programme
 * @param year the exercise
 * @param from first day
 * @param to last day
 */
public record ClaimPeriod(String programme, int year, LocalDate from, LocalDate to) {

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
