package fr.synergies.meeting.point;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Refusal.Violation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The day on which a point is said to have been held: not ahead; and neither before its planned day nor on a day without work
 * unless somebody says why.
 *
 * @param planned the day it was planned for
 * @param held the day on which it is said to have been held
 * @param today the day on which that is said
 * @param working whether the day it was held is a working day
 */
record HeldDay(LocalDate planned, LocalDate held, LocalDate today, boolean working) {

    /** What is wrong with it, given the reason that was typed. */
    Optional<Violation> fault(String reason) {
        if (held.isAfter(today)) {
            return Optional.of(Violation.of("heldOn", "meeting.held.ahead"));
        }
        if (!reason.isBlank()) {
            return Optional.empty();
        }
        if (held.isBefore(planned)) {
            return Optional.of(Violation.of("reason", "review.held.early", FrenchNotation.written(planned)));
        }
        return working ? Optional.empty() : Optional.of(Violation.of("reason", "review.held.not-working"));
    }
}
