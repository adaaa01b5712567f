package fr.synergies.platform.workflow.time;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** The engine's jobs, for a program that decides when they run. */
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
     * @param due empty if it is due immediately
     */
    public record DueJob(String id, Optional<Instant> due) {}

    /** The earliest job that is due before an instant. */
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

    /** Executes a job now. */
    public void execute(DueJob job) {
        management.executeJob(job.id());
    }

    /**
     * Stops the execution of jobs in the background.
     *
     * @return whether it was active
     */
    public boolean pause() {
        boolean active = executor.isActive();
        executor.shutdown();
        return active;
    }

    /** Starts the execution of jobs in the background. */
    public void resume() {
        executor.start();
    }
}
