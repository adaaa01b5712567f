package fr.synergies.platform.workflow;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Tells that the timer at the edge of an element fired, before the engine cancels the element. */
class TimerTelling extends TimerExecuteNestedActivityJobHandler {

    private final CaseBridge cases;

    TimerTelling(CaseBridge cases) {
        this.cases = cases;
    }

    @Override
    public void execute(
            TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenantId) {
        cases.timerFired(execution, configuration.getTimerElementKey());
        super.execute(configuration, execution, context, tenantId);
    }
}
