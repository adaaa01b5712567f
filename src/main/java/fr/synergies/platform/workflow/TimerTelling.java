package fr.synergies.platform.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;

/** Tells that the timer at the edge of an element fired, before the engine cancels the element. A reminder is given once. */
class TimerTelling extends TimerExecuteNestedActivityJobHandler {

    private final CaseBridge cases;

    TimerTelling(CaseBridge cases) {
        this.cases = cases;
    }

    @Override
    public void execute(
            TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenantId) {
        if (stillReminded(execution, configuration.getTimerElementKey())) {
            return;
        }
        cases.timerFired(execution, configuration.getTimerElementKey());
        super.execute(configuration, execution, context, tenantId);
    }

    /**
     * Whether the task that the timer leads to is open already: a reminder that nobody has answered is not given twice. A timer
     * that ends its element always does so.
     */
    private static boolean stillReminded(ExecutionEntity execution, String timer) {
        ActivityImpl event = execution.getProcessDefinition().findActivity(timer);
        return event.getActivityStartBehavior() == ActivityStartBehavior.CONCURRENT_IN_FLOW_SCOPE
                && target(event).filter(task -> isOpen(execution, task.getId())).isPresent();
    }

    /** The user task to which the only way from an event leads, over gateways that join. */
    private static Optional<PvmActivity> target(PvmActivity from) {
        PvmActivity next = from;
        while (next.getOutgoingTransitions().size() == 1) {
            next = next.getOutgoingTransitions().get(0).getDestination();
            if (((ActivityImpl) next).getActivityBehavior() instanceof UserTaskActivityBehavior) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(ExecutionEntity execution, String element) {
        return Context.getCommandContext()
                .getTaskManager()
                .findTasksByProcessInstanceId(execution.getProcessInstanceId())
                .stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals(element));
    }
}
