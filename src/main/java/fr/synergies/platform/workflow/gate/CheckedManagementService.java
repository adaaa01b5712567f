package fr.synergies.platform.workflow.gate;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;

/**
 * The engine's management service, which retries the jobs that it is given, each in its case, and not those of a whole process. Users
 * take no try away: a timer that is never tried again would be a deadline that nobody sees pass.
 */
public class CheckedManagementService extends ManagementServiceImpl {

    private final ProcessEngineConfigurationImpl engine;

    public CheckedManagementService(ProcessEngineConfigurationImpl engine) {
        super(engine);
        this.engine = engine;
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        if (retries < 1 && engine.getIdentityService().getCurrentAuthentication() != null) {
            throw Refusal.invalid(Violation.of("retries", "workflow.repair.retries"));
        }
        return new Retries(commandExecutor, retries);
    }

    @Override
    public void setJobRetriesByJobDefinitionId(String definition, int retries) {
        throw Refusal.forbidden("workflow.repair.unnamed");
    }

    private static final class Retries extends SetJobRetriesBuilderImpl {

        Retries(CommandExecutor executor, int retries) {
            super(executor, retries);
        }

        @Override
        public SetJobRetriesBuilder jobDefinitionId(String definition) {
            throw Refusal.forbidden("workflow.repair.unnamed");
        }
    }
}
