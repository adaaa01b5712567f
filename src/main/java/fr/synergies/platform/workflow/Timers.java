package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.engine.OwnCommands;
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

    private final OwnCommands own;

    Timers(ManagementService management, ProcessEngineConfigurationImpl engine, OwnCommands own) {
        this.own = own;
        this.management = management;
        this.engine = engine;
    }

    /** Recomputes the due dates of all timers of a case that wait for a date, after something they depend on has changed. */
    @Transactional
    public void recalculate(String processInstanceId) {
        own.run(() -> engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    for (Job timer : management
                            .createJobQuery()
                            .processInstanceId(processInstanceId)
                            .timers()
                            .unlimitedList()) {
                        if (waitsForDate(timer)) {
                            management.recalculateJobDuedate(timer.getId(), false);
                        }
                    }
                    return null;
                })));
    }

    private boolean waitsForDate(Job timer) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        return definition.getJobConfiguration().startsWith("DATE");
    }
}
