package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.engine.OwnCommands;
import fr.synergies.platform.workflow.engine.RepairReason;
import fr.synergies.platform.workflow.gate.Gate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.db.CommandExecutor;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The plugins of Cockpit query the database by an executor of their own, past the engine's interceptors. Here it gets the same ones.
 * Cockpit keeps its delegate in a static; its listener sets one when the server starts, before the program answers requests.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.webapp.enabled", matchIfMissing = true)
class CockpitQueries extends DefaultCockpitRuntimeDelegate implements SmartInitializingSingleton {

    private final ProcessEngineConfigurationImpl engine;
    private final OwnCommands own;
    private final RepairReason reason;
    private final RefusalSentences sentences;

    CockpitQueries(
            ProcessEngineConfigurationImpl engine, OwnCommands own, RepairReason reason, RefusalSentences sentences) {
        this.engine = engine;
        this.own = own;
        this.reason = reason;
        this.sentences = sentences;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Cockpit.setCockpitRuntimeDelegate(this);
    }

    @Override
    protected CommandExecutor createCommandExecutor(String processEngineName) {
        CommandInterceptor refusals = new RefusalInterceptor(sentences);
        CommandInterceptor gate = new Gate(engine, own, reason);
        refusals.setNext(gate);
        gate.setNext(new Plugins(super.createCommandExecutor(processEngineName)));
        return new CommandExecutor() {
            @Override
            public <T> T executeCommand(Command<T> command) {
                return refusals.execute(command);
            }
        };
    }

    private static final class Plugins extends CommandInterceptor {

        private final CommandExecutor plugins;

        Plugins(CommandExecutor plugins) {
            this.plugins = plugins;
        }

        @Override
        public <T> T execute(Command<T> command) {
            return plugins.executeCommand(command);
        }
    }
}
