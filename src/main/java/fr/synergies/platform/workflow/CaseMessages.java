package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.OwnCommands;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;

/**
 * Sends messages to running cases. To correlate a message, the engine requires permission to change any case of the process,
 * which only administrators have. This class therefore bypasses that check, and the sender has to check who may send which
 * message.
 */
@Service
class CaseMessages {

    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    private final OwnCommands own;

    CaseMessages(RuntimeService runtime, ProcessEngineConfigurationImpl engine, OwnCommands own) {
        this.own = own;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * Sends a message to the case that waits for it.
     *
     * @param variables plain values that the next step of the case reads
     * @throws Refusal of the kind {@code CONFLICT} when no such case waits for the message
     */
    void send(String message, String caseId, Map<String, Object> variables) {
        try {
            own.run(() -> engine.getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        runtime.createMessageCorrelation(message)
                                .processInstanceBusinessKey(caseId)
                                .setVariables(variables)
                                .correlate();
                        return null;
                    })));
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("workflow.message.unexpected", caseId);
        }
    }

    /** Whether a case with this id is running, regardless of who asks. */
    boolean runs(String caseId) {
        return own.run(() -> engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseId)
                                .active()
                                .count()
                        > 0)));
    }
}
