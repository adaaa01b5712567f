package fr.synergies.platform.workflow.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Reads from the engine without its authorization checks, where the program itself decides who sees what. Changes never go through
 * this class, so that the engine's own checks always apply to them.
 */
@Component
public class UnrestrictedEngine {

    private final ProcessEngineConfigurationImpl engine;

    private final OwnCommands own;

    UnrestrictedEngine(ProcessEngine engine, OwnCommands own) {
        this.own = own;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    public <T> T read(Callable<T> reading) {
        return own.run(() ->
                engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(reading)));
    }
}
