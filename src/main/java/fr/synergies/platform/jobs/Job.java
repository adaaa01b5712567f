package fr.synergies.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work in the background.
 *
 * @param kind code of its {@link JobKind}
 * @param subject what it works on, as its kind names it
 * @param title what its owner recognises it by, such as a file name
 * @param page address of the page that shows its subject, empty if there is none
 * @param owner user who asked for it, empty for the program itself
 * @param authorities authorities of the owner with which it runs; empty: it runs as the program itself
 * @param attempt how often it was begun; the number of the present attempt fences off earlier ones
 * @param tries attempts that failed or broke off, with the present one
 * @param done how much of it is done, in a unit of its kind
 * @param total how much there is to do, 0 as long as that is not known
 * @param failure message key of the reason why it failed, of its last failure if it is tried again, else empty
 * @param failureArguments arguments of that message
 * @param node node that works, or last worked on it
 * @param cancelledBy who asked for it to be cancelled, empty if nobody did
 * @param startedAt when the present or last attempt began
 */
public record Job(
        long id,
        String kind,
        String subject,
        String title,
        String page,
        JobState state,
        String owner,
        List<String> authorities,
        int attempt,
        int tries,
        long done,
        long total,
        String failure,
        List<String> failureArguments,
        String node,
        String cancelledBy,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    private static final int PERCENT = 100;

    public boolean ended() {
        return state.ended();
    }

    /** Whether somebody wants it cancelled, and it has not come to a point where it can stop. */
    public boolean cancelling() {
        return !ended() && !cancelledBy.isEmpty();
    }

    /** How far it is in percent, 0 to 100; 100 only when done. */
    public int percent() {
        if (state == JobState.DONE) {
            return PERCENT;
        }
        return total <= 0 ? 0 : (int) Math.min(PERCENT - 1L, done * PERCENT / total);
    }

    /** How much it does in a second, while it runs; empty before anything can be said. */
    public Optional<Long> perSecond(Instant now) {
        return elapsed(now).map(time -> Math.max(1, done * 1000 / time.toMillis()));
    }

    /** How long it takes from now at its present rate; empty before anything can be said. */
    public Optional<Duration> left(Instant now) {
        return total <= 0
                ? Optional.empty()
                : elapsed(now).map(time -> Duration.ofMillis(time.toMillis() * Math.max(0, total - done) / done));
    }

    private Optional<Duration> elapsed(Instant now) {
        return startedAt
                .filter(start -> state == JobState.RUNNING && done > 0)
                .map(start -> Duration.between(start, now))
                .filter(time -> time.toMillis() > 0);
    }
}
