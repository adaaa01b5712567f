package fr.synergies.recruitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long candidates' personal data is kept after the decision ({@code synergies.recruitment.retention}, an ISO 8601
 * period), and its erasure when that time is over. What has to be erased is read from the tables against the clock each
 * time, so that neither a restart nor a jump of the clock skips anybody.
 *
 * <p>The default of two years is the longest time for which the CNIL lets the data of an unsuccessful candidate be kept
 * after the last contact (délibération n° 02-017 du 21 mars 2002; its Guide du recrutement of 2023), under the principle of
 * storage limitation (GDPR art. 5(1)(e)). Counting from the decision is our choice: the date of the last contact is not
 * recorded, and the decision comes no later than that.
 */
@Component
public class Retention {

    private static final String EXPIRED = "synergies.recruitment.retention";

    private final Period kept;
    private final Recruitments recruitments;
    private final Erasure erasure;
    private final CandidateRepository repository;
    private final Clock clock;

    Retention(
            @Value("${synergies.recruitment.retention:P2Y}") String kept,
            Recruitments recruitments,
            Erasure erasure,
            CandidateRepository repository,
            Clock clock) {
        this.kept = period(kept);
        this.recruitments = recruitments;
        this.erasure = erasure;
        this.repository = repository;
        this.clock = clock;
    }

    /** The day on which the candidates of a decided recruitment are erased. */
    public Optional<LocalDate> ends(Recruitment recruitment) {
        return recruitment.closedAt().map(this::end);
    }

    /** The retention period after the decision. */
    public Period period() {
        return kept;
    }

    /** Erases every candidate whose retention period is over; running it again changes nothing. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
    @Transactional
    public void eraseExpired() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (String caseId : repository.decidedCasesWithNames()) {
            Recruitment recruitment = recruitments.ofCase(caseId);
            if (!end(recruitment.closedAt().orElseThrow()).isAfter(today)) {
                repository.of(recruitment.id()).stream()
                        .filter(candidate -> !candidate.erased())
                        .forEach(candidate -> erasure.erase(recruitment, candidate.number(), EXPIRED + "=" + kept));
            }
        }
    }

    private LocalDate end(Instant decided) {
        return LocalDate.ofInstant(decided, clock.getZone()).plus(kept);
    }

    private static Period period(String typed) {
        try {
            Period period = Period.parse(typed);
            if (period.isNegative()) {
                throw new IllegalArgumentException(EXPIRED + " is " + typed + ", it cannot be negative");
            }
            return period;
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    EXPIRED + " is " + typed + ", it is written like P2Y or P18M", unreadable);
        }
    }
}
