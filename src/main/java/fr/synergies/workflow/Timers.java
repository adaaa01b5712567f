package fr.synergies.workflow;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timers of running cases. */
@Service
public class Timers {

    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;

    Timers(ManagementService management, ProcessEngineConfigurationImpl engine) {
        this.management = management;
        this.engine = engine;
    }

    /** Asks the diagram again when each timer of a case that waits for a date is due: what it depends on has changed. */
    @Transactional
    public void recalculate(String processInstanceId) {
        engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    for (Job timer : management
                            .createJobQuery()
                            .processInstanceId(processInstanceId)
                            .timers()
                            .list()) {
                        if (waitsForDate(timer)) {
                            management.recalculateJobDuedate(timer.getId(), false);
                        }
                    }
                    return null;
                }));
    }

    private boolean waitsForDate(Job timer) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        return definition.getJobConfiguration().startsWith("DATE");
    }
}
