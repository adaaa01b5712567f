package fr.synergies.platform.workflow.failure;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.OwnCommands;
import fr.synergies.platform.workflow.engine.RepairReason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;

/** Automatic steps that failed: administrators see the cause and can retry them, as their controllers check. */
@Service
class FailedJobs {

    static final String ADMINISTRATORS = "hasAuthority('GROUP_admin')";
    private static final int MOST = 200;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final RepairReason repair;
    private final OwnCommands own;
    private final Clock clock;

    FailedJobs(
            ManagementService management,
            RuntimeService runtime,
            RepositoryService repository,
            RepairReason repair,
            OwnCommands own,
            Clock clock) {
        this.own = own;
        this.repair = repair;
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.clock = clock;
    }

    /** The failed steps, first those that the engine has given up; at most 200. */
    public List<FailedJob> all() {
        return management.createJobQuery().withException().orderByJobRetries().asc().listPage(0, MOST).stream()
                .map(this::read)
                .toList();
    }

    /** The number of steps that the engine has given up. */
    long givenUp() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    /**
     * Makes the engine try once more, immediately and as the signed-in administrator.
     *
     * @param typed why, in the administrator's own words
     * @return the new failure, empty if the step succeeded
     * @throws Refusal NOT_FOUND when there is no such job
     */
    public Optional<FailedJob> retry(String id, String typed) {
        find(id).orElseThrow(() -> Refusal.notFound("workflow.job.unknown", id));
        return repair.during(Reason.of(typed, "workflow.job.reason"), () -> retry(id));
    }

    private Optional<FailedJob> retry(String id) {
        management.setJobRetries(id, 1); // OperationActs records the retry
        try {
            own.run(() ->
                    management.executeJob(id)); // nobody else makes a job run, which may be a timer that is not due
            return Optional.empty();
        } catch (RuntimeException again) {
            return Optional.of(find(id).orElseThrow(() -> again));
        }
    }

    private Optional<FailedJob> find(String id) {
        return Optional.ofNullable(
                        management.createJobQuery().jobId(id).withException().singleResult())
                .map(this::read);
    }

    private FailedJob read(Job job) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        String caseId = instance == null || instance.getBusinessKey() == null ? "" : instance.getBusinessKey();
        String process =
                repository.getProcessDefinition(job.getProcessDefinitionId()).getName();
        return new FailedJob(
                job.getId(),
                caseId,
                process,
                Optional.ofNullable(job.getFailedActivityId()).orElseGet(() -> activity(job)),
                Optional.ofNullable(job.getExceptionMessage()).orElse(""),
                job.getRetries(),
                job.getDuedate() == null ? clock.instant() : job.getDuedate().toInstant());
    }

    private String activity(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
