package fr.synergies.tasks;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Reads from the engine without its authorization checks, because this module decides who sees a task. Changes never go through
 * this class, so that the engine's own checks always apply to them.
 */
@Component
class OpenEngine {

    private final ProcessEngineConfigurationImpl engine;

    OpenEngine(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    <T> T read(Callable<T> reading) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(reading));
    }
}
