package fr.synergies.platform.jobs;

import fr.synergies.platform.database.DatabaseFaults;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An attempt whose steps hold the row of its job while they write: a node that was thought dead, and is not, cannot write beside the
 * one that took the job over.
 */
class FencedRun implements JobRun {

    /** A lock of the database is waited for so often, before the whole job waits. */
    private static final int TRIES = 5;

    private final Job attempt;
    private final JobRepository jobs;
    private final TransactionTemplate transaction;
    private final JobRunner.Turn turn;

    FencedRun(Job attempt, JobRepository jobs, TransactionTemplate transaction, JobRunner.Turn turn) {
        this.attempt = attempt;
        this.jobs = jobs;
        this.transaction = transaction;
        this.turn = turn;
    }

    @Override
    public String subject() {
        return attempt.subject();
    }

    @Override
    public <T> T step(Supplier<T> part) {
        return persistently(() -> {
            if (!jobs.hold(attempt)) {
                throw new BrokenOff(BrokenOff.Why.TAKEN_OVER);
            }
            return part.get();
        });
    }

    @Override
    public void progress(long done, long total) {
        persistently(() -> {
            if (!jobs.progress(attempt, done, total)) {
                throw new BrokenOff(BrokenOff.Why.TAKEN_OVER);
            }
            return done;
        });
    }

    private <T> T persistently(Supplier<T> part) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return part.get();
        }
        if (turn.over()) {
            throw new BrokenOff(BrokenOff.Why.STOPPING);
        }
        turn.renew();
        for (int left = TRIES; ; left--) {
            try {
                return transaction.execute(status -> unlessCancelled(part));
            } catch (RuntimeException fault) {
                if (left <= 1 || DatabaseFaults.of(fault).isEmpty()) {
                    throw fault;
                }
            }
        }
    }

    private <T> T unlessCancelled(Supplier<T> part) {
        if (jobs.cancelled(attempt.id())) {
            throw new BrokenOff(BrokenOff.Why.CANCELLED);
        }
        return part.get();
    }
}
