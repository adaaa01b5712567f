package fr.synergies.platform.workflow.gate;

import fr.synergies.kernel.Refusal;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;

/** The engine's management service, which retries the jobs that it is given, each in its case, and not those of a whole process. */
public class CheckedManagementService extends ManagementServiceImpl {

    public CheckedManagementService(ProcessEngineConfiguration engine) {
        super(engine);
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
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
