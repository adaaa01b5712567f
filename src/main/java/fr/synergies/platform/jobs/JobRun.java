package fr.synergies.platform.jobs;

import java.util.function.Supplier;

/**
 * One attempt at a job. Whatever the job writes it writes in steps: each makes sure that no other node has taken the job over, and that
 * nobody cancelled it. Otherwise the attempt ends with an exception, which the work lets pass.
 */
public interface JobRun {

    /** What the job works on. */
    String subject();

    /**
     * Does a part of the work in a transaction. A part that has to wait too long for a lock of the database is tried again.
     *
     * @return what the part returns
     */
    <T> T step(Supplier<T> part);

    /** Does a part of the work in a transaction. */
    default void step(Runnable part) {
        step(() -> {
            part.run();
            return true;
        });
    }

    /**
     * Tells how far the work is.
     *
     * @param total how much there is to do, 0 if that is not known
     */
    void progress(long done, long total);
}
