package fr.synergies.platform.jobs;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.database.DatabaseFaults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes attempts at jobs, and decides what becomes of a job after each. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    static final String CANCELLED = "jobs.cancelled";
    private static final String BROKEN = "jobs.broken";

    private final JobRepository jobs;
    private final ObjectProvider<JobKind> kinds;
    private final JobSettings settings;
    private final NodeName node;
    private final TransactionTemplate transaction;

    JobRunner(
            JobRepository jobs,
            ObjectProvider<JobKind> kinds,
            JobSettings settings,
            NodeName node,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.settings = settings;
        this.node = node;
        this.transaction = transaction;
    }

    /** The time during which a node may work on a job. */
    interface Turn {

        /** Whether the node stops, so that the job is better left to another one. */
        boolean over();

        /** Shows that the node is alive. */
        void renew();

        /** A turn that db-scheduler renews by itself. */
        static Turn until(BooleanSupplier over) {
            return new Turn() {
                @Override
                public boolean over() {
                    return over.getAsBoolean();
                }

                @Override
                public void renew() {}
            };
        }
    }

    /** What becomes of the lease of a job. */
    enum Next {
        /** The job ended. */
        END,
        /** It is tried again. */
        AGAIN,
        /** Another node has it. */
        NOT_OURS
    }

    /**
     * The result of an attempt.
     *
     * @param pause the time before the next attempt
     * @param refusal why the work was refused
     */
    record Result(Next next, Duration pause, Optional<Refusal> refusal) {

        private static Result of(Next next) {
            return new Result(next, Duration.ZERO, Optional.empty());
        }

        private static Result again(Duration pause) {
            return new Result(Next.AGAIN, pause, Optional.empty());
        }
    }

    /** Makes an attempt at a job, with the rights with which it runs. */
    Result run(long id, Turn turn) {
        Optional<Job> open = jobs.find(id).filter(job -> !job.ended());
        if (open.isEmpty()) {
            return Result.of(Next.END);
        }
        JobKind kind = kind(open.get().kind());
        Optional<Job> begun;
        try {
            begun = transaction.execute(status -> jobs.begin(id, node.text()) ? jobs.find(id) : Optional.<Job>empty());
        } catch (DuplicateKeyException | TransientDataAccessException othersFirst) {
            return Result.again(settings.pause());
        }
        return begun.map(attempt -> attempt(attempt, kind, turn)).orElse(Result.of(Next.END));
    }

    private Result attempt(Job attempt, JobKind kind, Turn turn) {
        if (attempt.tries() > settings.tries()) {
            return giveUp(attempt, kind, JobState.SET_ASIDE, Refusal.unprocessable("jobs.set-aside", settings.tries()));
        }
        try {
            RunAs.of(attempt, () -> kind.run(new FencedRun(attempt, jobs, transaction, turn)));
            return transaction.execute(status -> jobs.end(attempt, JobState.DONE, "", List.of()))
                    ? Result.of(Next.END)
                    : Result.of(Next.NOT_OURS);
        } catch (BrokenOff brokenOff) {
            return brokenOff(attempt, kind, brokenOff.why());
        } catch (RuntimeException | Error failed) {
            return failed(attempt, kind, failed);
        }
    }

    private Result brokenOff(Job attempt, JobKind kind, BrokenOff.Why why) {
        return switch (why) {
            case TAKEN_OVER -> Result.of(Next.NOT_OURS);
            case CANCELLED -> giveUp(attempt, kind, JobState.CANCELLED, Refusal.conflict(CANCELLED));
            case STOPPING -> again(attempt, false, "", Duration.ZERO);
        };
    }

    private Result failed(Job attempt, JobKind kind, Throwable failed) {
        Optional<Refusal> refusal = Refusal.in(failed);
        if (refusal.isPresent()) {
            return giveUp(attempt, kind, JobState.FAILED, refusal.get());
        }
        if (DatabaseFaults.of(failed).isPresent()) {
            LOG.info("Job {} ({}) has to wait: {}", attempt.id(), attempt.kind(), failed.getMessage());
            return again(attempt, false, "jobs.busy", settings.pause());
        }
        LOG.error("Job {} ({}) failed, attempt {}", attempt.id(), attempt.kind(), attempt.attempt(), failed);
        return attempt.tries() < settings.tries()
                ? again(attempt, true, BROKEN, settings.pauseAfter(attempt.tries()))
                : giveUp(attempt, kind, JobState.SET_ASIDE, failed);
    }

    private Result again(Job attempt, boolean failed, String failure, Duration pause) {
        transaction.executeWithoutResult(status -> jobs.again(attempt, failed, failure, List.of()));
        return Result.again(pause);
    }

    private Result giveUp(Job attempt, JobKind kind, JobState state, Throwable cause) {
        Optional<Refusal> refusal = Refusal.in(cause);
        boolean ours = transaction.execute(status -> {
            boolean ended = jobs.end(
                    attempt,
                    state,
                    refusal.map(JobRunner::code).orElse(BROKEN),
                    refusal.map(JobRunner::arguments).orElse(List.of()));
            if (ended) {
                kind.givenUp(attempt.subject(), cause);
            }
            return ended;
        });
        return new Result(ours ? Next.END : Next.NOT_OURS, Duration.ZERO, refusal);
    }

    /** The sentence of a refusal: that of its first faulty field, if there is one. */
    private static String code(Refusal refusal) {
        return refusal.violations().isEmpty()
                ? refusal.code()
                : refusal.violations().get(0).code();
    }

    private static List<String> arguments(Refusal refusal) {
        List<Object> arguments = refusal.violations().isEmpty()
                ? refusal.arguments()
                : refusal.violations().get(0).arguments();
        return arguments.stream().map(String::valueOf).toList();
    }

    /** @throws IllegalStateException if no module knows such work */
    JobKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module does jobs of kind " + code));
    }
}
