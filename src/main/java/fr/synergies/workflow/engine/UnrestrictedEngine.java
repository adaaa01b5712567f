package fr.synergies.workflow.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Reads the engine past its own authorizations, where the program decides by itself who sees what. Changes never go this way, so that the
 * engine refuses them whatever the program thinks.
 */
@Component
public class UnrestrictedEngine {

    private final ProcessEngineConfigurationImpl engine;

    UnrestrictedEngine(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    public <T> T read(Callable<T> reading) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(reading));
    }
}
