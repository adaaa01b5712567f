package fr.synergies.platform.workflow.gate;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.RepairDetails;
import fr.synergies.platform.workflow.engine.RepairDetails.Moved;
import fr.synergies.platform.workflow.engine.RepairReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.runtime.UpdateProcessInstanceSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.UpdateProcessInstanceSuspensionStateSelectBuilder;

/**
 * The engine's runtime service, whose repairs write no variables: whoever modifies or migrates a case moves it, and the handlers
 * write what gateways read. A repair names its cases, because it is told in each of them.
 */
public class CheckedRuntimeService extends RuntimeServiceImpl {

    private final RepairReason reason;
    private final RepairDetails details;

    public CheckedRuntimeService(RepairReason reason, RepairDetails details) {
        this.reason = reason;
        this.details = details;
    }

    @Override
    public ProcessInstanceModificationBuilder createProcessInstanceModification(String processInstanceId) {
        return new Modification(commandExecutor, processInstanceId, reason, details);
    }

    @Override
    public MigrationPlanBuilder createMigrationPlan(String source, String target) {
        return new Plan(commandExecutor, source, target);
    }

    @Override
    public MigrationPlanExecutionBuilder newMigration(MigrationPlan plan) {
        if (plan != null) {
            refuseIfAny(plan.getVariables());
        }
        return new Migration(commandExecutor, plan, details);
    }

    @Override
    public UpdateProcessInstanceSuspensionStateSelectBuilder updateProcessInstanceSuspensionState() {
        return new Suspension(commandExecutor);
    }

    static void refuseIfAny(Map<String, ?> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw Refusal.forbidden("workflow.variables");
        }
    }

    private static final class Plan extends MigrationPlanBuilderImpl {

        Plan(CommandExecutor executor, String source, String target) {
            super(executor, source, target);
        }

        @Override
        public MigrationPlanBuilder setVariables(Map<String, ?> variables) {
            refuseIfAny(variables);
            return this;
        }
    }

    private static final class Migration extends MigrationPlanExecutionBuilderImpl {

        private final RepairDetails details;

        Migration(CommandExecutor executor, MigrationPlan plan, RepairDetails details) {
            super(executor, plan);
            this.details = details;
        }

        @Override
        public MigrationPlanExecutionBuilder processInstanceQuery(ProcessInstanceQuery query) {
            if (query != null) {
                throw Refusal.forbidden("workflow.repair.unnamed");
            }
            return this;
        }

        @Override
        public void execute() {
            List<String> instances =
                    Optional.ofNullable(getProcessInstanceIds()).orElse(List.of());
            details.during(new Moved(instances, List.of(), List.of()), super::execute);
        }
    }

    private static final class Suspension extends UpdateProcessInstanceSuspensionStateBuilderImpl {

        Suspension(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public UpdateProcessInstanceSuspensionStateBuilderImpl byProcessDefinitionId(String definition) {
            throw Refusal.forbidden("workflow.repair.unnamed");
        }

        @Override
        public UpdateProcessInstanceSuspensionStateBuilderImpl byProcessDefinitionKey(String process) {
            throw Refusal.forbidden("workflow.repair.unnamed");
        }
    }
}
