package fr.synergies.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who works on a job: the rows of db-scheduler, which gives each job that is due to one node and takes it away from a node that no
 * longer gives signs of life. Leases run by the machines' time, not by the program's clock, which tests and replays move.
 */
@Component
class JobLeases {

    static final String TASK = "job";

    private final ObjectProvider<Scheduler> scheduler;
    private final InstantSource machine = InstantSource.system();

    JobLeases(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Gives the job to any node, once the present transaction has committed and the delay is over. */
    void offer(long job, Duration delay) {
        scheduler.getObject().schedule(lease(job), machine.instant().plus(delay));
        lookAfterCommit();
    }

    /** Offers the job again after a delay, instead of when it was due before. */
    void postpone(long job, Duration delay) {
        scheduler.getObject().reschedule(lease(job), machine.instant().plus(delay));
    }

    /** Lets this node look at once for jobs that are due, once the present transaction has committed. */
    void lookAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.getObject().triggerCheckForDueExecutions();
        }
    }

    /** Nobody needs to work on the job any more. */
    void withdraw(long job) {
        scheduler.getObject().cancel(lease(job));
    }

    private static TaskInstance<Void> lease(long job) {
        return new TaskInstance<>(TASK, String.valueOf(job));
    }
}
