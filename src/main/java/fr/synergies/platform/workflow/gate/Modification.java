package fr.synergies.platform.workflow.gate;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.RepairDetails;
import fr.synergies.platform.workflow.engine.RepairDetails.Moved;
import fr.synergies.platform.workflow.engine.RepairReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractProcessInstanceModificationCommand;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;

/** A modification of a case that writes no variables and tells which elements it leaves and enters. Its annotation is its reason. */
final class Modification extends ProcessInstanceModificationBuilderImpl {

    private final List<String> left = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();
    private final RepairReason reason;
    private final RepairDetails details;

    Modification(CommandExecutor executor, String processInstanceId, RepairReason reason, RepairDetails details) {
        super(executor, processInstanceId);
        this.reason = reason;
        this.details = details;
    }

    @Override
    public ProcessInstanceModificationBuilder cancelAllForActivity(String activityId) {
        left.add(activityId);
        return super.cancelAllForActivity(activityId);
    }

    @Override
    public ProcessInstanceModificationBuilder cancelActivityInstance(String activityInstanceId) {
        left.add(element(activityInstanceId));
        return super.cancelActivityInstance(activityInstanceId);
    }

    @Override
    public ProcessInstanceModificationBuilder cancelTransitionInstance(String transitionInstanceId) {
        left.add(element(transitionInstanceId));
        return super.cancelTransitionInstance(transitionInstanceId);
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder startBeforeActivity(String activityId) {
        entered.add(activityId);
        return super.startBeforeActivity(activityId);
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder startBeforeActivity(String activityId, String ancestor) {
        entered.add(activityId);
        return super.startBeforeActivity(activityId, ancestor);
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder startAfterActivity(String activityId) {
        entered.add(activityId);
        return super.startAfterActivity(activityId);
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder startAfterActivity(String activityId, String ancestor) {
        entered.add(activityId);
        return super.startAfterActivity(activityId, ancestor);
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder startTransition(String transitionId) {
        entered.add(transitionId);
        return super.startTransition(transitionId);
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder startTransition(String transitionId, String ancestor) {
        entered.add(transitionId);
        return super.startTransition(transitionId, ancestor);
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder setVariable(String name, Object value) {
        throw Refusal.forbidden("workflow.variables");
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder setVariableLocal(String name, Object value) {
        throw Refusal.forbidden("workflow.variables");
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder setVariables(Map<String, Object> variables) {
        CheckedRuntimeService.refuseIfAny(variables);
        return this;
    }

    @Override
    public ProcessInstanceModificationInstantiationBuilder setVariablesLocal(Map<String, Object> variables) {
        CheckedRuntimeService.refuseIfAny(variables);
        return this;
    }

    @Override
    public void execute(boolean skipListeners, boolean skipMappings) {
        Moved moved = new Moved(List.of(processInstanceId), left, entered);
        operations.add(0, new Told(processInstanceId, annotation));
        Runnable execution = () -> details.during(moved, () -> super.execute(false, skipListeners, skipMappings));
        if (annotation == null || annotation.isBlank()) {
            execution.run();
        } else {
            reason.during(Reason.of(annotation, RepairReason.MISSING), () -> {
                execution.run();
                return null;
            });
        }
    }

    /**
     * The entry in the operation log, which the engine would write after what the modification brings about: a cause is told before
     * its effects.
     */
    private static final class Told extends AbstractProcessInstanceModificationCommand {

        private final String annotation;

        Told(String processInstanceId, String annotation) {
            super(processInstanceId);
            this.annotation = annotation;
        }

        @Override
        public Void execute(CommandContext context) {
            context.getOperationLogManager()
                    .logProcessInstanceOperation(
                            UserOperationLogEntry.OPERATION_TYPE_MODIFY_PROCESS_INSTANCE,
                            processInstanceId,
                            null,
                            null,
                            List.of(PropertyChange.EMPTY_CHANGE),
                            annotation);
            return null;
        }

        @Override
        protected String describe() {
            return "Tell the modification";
        }
    }

    /** The engine's id of a running activity begins with that of its element. */
    private static String element(String instanceId) {
        return instanceId == null ? "" : instanceId.replaceFirst(":.*", "");
    }
}
