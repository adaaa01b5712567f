package fr.synergies.platform.jobs;

/**
 * A kind of work that is done in the background. The module that knows the work offers a bean for it.
 *
 * <p>A job may be begun several times: its node may die, or the database may make it wait for too long. So its work is cut into steps,
 * and what an earlier attempt did is either found done or done again with the same result.
 */
public interface JobKind {

    /** Its code, which the texts {@code jobs.kind.*} name. */
    String code();

    /**
     * Does the work; returns when it is done.
     *
     * @throws fr.synergies.kernel.Refusal if it cannot be done and trying again would not help; other exceptions are tried again
     */
    void run(JobRun run);

    /**
     * Notes, in the transaction that ends the job, that its work will not be done.
     *
     * @param cause a {@link fr.synergies.kernel.Refusal} with the reason, or what went wrong the last time
     */
    void givenUp(String subject, Throwable cause);
}
