package fr.synergies.workflow;

import fr.synergies.web.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes the engine's ways around a task's handler. Whoever may work on a task may, for the engine, also raise a BPMN error on it, and
 * whoever may start a process may start it in its middle: nobody may here. Repairing a case (moving it, writing its variables) is the
 * administrators'. Commands that run inside another command are the diagram's own and pass.
 */
class BypassInterceptor extends CommandInterceptor {

    static final String ADMINISTRATORS = "admin";

    private static final Set<Class<?>> NOBODY = Set.of(
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            DelegateTaskCmd.class,
            ResolveTaskCmd.class,
            SignalCmd.class,
            StartProcessInstanceAtActivitiesCmd.class);

    private static final Set<Class<?>> REPAIR = Set.of(
            ModifyProcessInstanceCmd.class,
            ModifyProcessInstanceAsyncCmd.class,
            RestartProcessInstancesCmd.class,
            SetExecutionVariablesCmd.class,
            PatchExecutionVariablesCmd.class,
            RemoveExecutionVariablesCmd.class);

    private final CurrentActor actor;

    BypassInterceptor(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            check(command.getClass());
        }
        return next.execute(command);
    }

    private void check(Class<?> command) {
        if (NOBODY.contains(command)) {
            throw Refusal.forbidden("workflow.bypass");
        }
        if (REPAIR.contains(command) && actor.isSignedIn() && !actor.groups().contains(ADMINISTRATORS)) {
            throw Refusal.forbidden("workflow.repair");
        }
    }
}
