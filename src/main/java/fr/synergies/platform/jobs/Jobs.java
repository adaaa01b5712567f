package fr.synergies.platform.jobs;

import fr.synergies.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Jobs as everybody sees them: asked for, looked at, cancelled. */
@Service
public class Jobs {

    private static final String EVERYBODYS = "GROUP_admin";

    private final JobRepository jobs;
    private final JobLeases leases;
    private final JobRunner runner;
    private final JobSettings settings;

    Jobs(JobRepository jobs, JobLeases leases, JobRunner runner, JobSettings settings) {
        this.jobs = jobs;
        this.leases = leases;
        this.runner = runner;
        this.settings = settings;
    }

    /** Asks for a job; any node does it once the present transaction has committed. Returns its id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long submit(JobRequest request) {
        return add(request, Duration.ZERO);
    }

    /**
     * Asks for a job that its sender waits for, with {@link #runHere}, once the present transaction has committed. Should the sender's
     * node die, another node does it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long submitForMe(JobRequest request) {
        return add(request, settings.hold());
    }

    /**
     * Does a job while its sender waits. If it cannot be done now, because others hold what it needs, it goes on in the background.
     *
     * @throws Refusal why the work cannot be done at all
     */
    public void runHere(long id) {
        JobRunner.Result result = runner.run(id, new SendersTurn(id, leases, settings.hold()));
        switch (result.next()) {
            case END -> leases.withdraw(id);
            case AGAIN -> leases.postpone(id, result.pause());
            case NOT_OURS -> {}
        }
        result.refusal().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The latest job on a subject. */
    @Transactional(readOnly = true)
    public Optional<Job> latest(String kind, String subject) {
        return jobs.latest(kind, subject);
    }

    /**
     * A job of the signed-in user; of anybody for an administrator.
     *
     * @throws Refusal NOT_FOUND if there is none
     */
    @Transactional(readOnly = true)
    Job of(long id) {
        return jobs.find(id).filter(this::mayCancel).orElseThrow(() -> Refusal.notFound("jobs.unknown", id));
    }

    /** Jobs before an id, latest first: those of the signed-in user, for an administrator everybody's. */
    @Transactional(readOnly = true)
    List<Job> before(long id, int limit) {
        return jobs.before(id, everybodys() ? Optional.empty() : Optional.of(user()), limit);
    }

    /** Whether the signed-in user may cancel a job: the owner, and administrators. */
    public boolean mayCancel(Job job) {
        return everybodys() || !user().isEmpty() && job.owner().equals(user());
    }

    /**
     * Cancels a job: one that waits at once, one that runs at its next step. What earlier steps stored stays.
     *
     * @throws Refusal NOT_FOUND if there is no such job of the user, CONFLICT if it has ended
     */
    @Transactional
    Job cancel(long id) {
        Job job = of(id);
        if (job.ended()) {
            throw Refusal.conflict("jobs.ended", id);
        }
        jobs.cancel(id, user());
        Refusal reason = Refusal.conflict(JobRunner.CANCELLED);
        if (jobs.cancelWaiting(id, reason.code())) {
            runner.kind(job.kind()).givenUp(job.subject(), reason);
        }
        return of(id);
    }

    private long add(JobRequest request, Duration delay) {
        long id = jobs.add(request, user(), request.asOwner() ? authorities() : List.of());
        leases.offer(id, delay);
        return id;
    }

    private static boolean everybodys() {
        return authorities().contains(EVERYBODYS);
    }

    private static String user() {
        return signedIn().map(Authentication::getName).orElse("");
    }

    private static List<String> authorities() {
        return signedIn()
                .map(user -> user.getAuthorities().stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Authentication> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }
}
