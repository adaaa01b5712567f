package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
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
 * Closes the ways in which the engine lets callers bypass the handler of a task. The engine allows whoever may work on a task to
 * raise a BPMN error on it as well, and whoever may start a process to start it in the middle; here nobody may. Repairing a case
 * (moving it, writing its variables) is reserved for administrators. Commands nested in another command come from the diagram
 * itself and are let through.
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
