package fr.synergies.replay;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Executes the jobs that fall due between two acts, each at its own time, as the engine would have. */
class DueJobs {

    private final ManagementService management;
    private final ReplayClock clock;
    private int done;

    DueJobs(ManagementService management, ReplayClock clock) {
        this.management = management;
        this.clock = clock;
    }

    /** Executes all jobs due by this time, earliest first. */
    void until(Instant then) {
        for (List<Job> next = next(then); !next.isEmpty(); next = next(then)) {
            Job job = next.get(0);
            Instant due = job.getDuedate() == null
                    ? clock.instant()
                    : job.getDuedate().toInstant();
            clock.moveTo(due.isAfter(clock.instant()) ? due : clock.instant());
            management.executeJob(job.getId());
            done++;
        }
    }

    int done() {
        return done;
    }

    private List<Job> next(Instant then) {
        return management
                .createJobQuery()
                .duedateLowerThan(Date.from(then))
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, 1);
    }
}
