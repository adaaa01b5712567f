package fr.synergies.workflow.time;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** What the engine does by itself, for whoever wants to say when. */
@Component
public class EngineJobs {

    private final ManagementService management;
    private final JobExecutor executor;

    EngineJobs(ProcessEngine engine) {
        this.management = engine.getManagementService();
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /**
     * A job of the engine.
     *
     * @param due empty when it is due at once
     */
    public record DueJob(String id, Optional<Instant> due) {}

    /** The first of those due before an instant. */
    public Optional<DueJob> firstBefore(Instant then) {
        return management
                .createJobQuery()
                .duedateLowerThan(Date.from(then))
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(job -> new DueJob(
                        job.getId(), Optional.ofNullable(job.getDuedate()).map(Date::toInstant)));
    }

    /** Does a job now. */
    public void execute(DueJob job) {
        management.executeJob(job.id());
    }

    /**
     * Keeps the engine from doing jobs by itself.
     *
     * @return whether it did so before
     */
    public boolean pause() {
        boolean active = executor.isActive();
        executor.shutdown();
        return active;
    }

    /** Lets the engine do its jobs by itself. */
    public void resume() {
        executor.start();
    }
}
