package fr.synergies.workflow;

import fr.synergies.web.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;

/**
 * Tells a running case that something happened. The engine asks for the right to change any case of the process before it lets a message
 * through, which nobody but an administrator holds: who may send which message is for the sender to check.
 */
@Service
class CaseMessages {

    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    CaseMessages(RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * Sends a message to the case that waits for it.
     *
     * @param variables plain values the case's next step reads
     * @throws Refusal of the kind {@code CONFLICT} when no such case waits for the message
     */
    void send(String message, String caseId, Map<String, Object> variables) {
        try {
            engine.getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        runtime.createMessageCorrelation(message)
                                .processInstanceBusinessKey(caseId)
                                .setVariables(variables)
                                .correlate();
                        return null;
                    }));
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("workflow.message.unexpected", caseId);
        }
    }

    /** Whether a case of that id is under way, whoever asks. */
    boolean runs(String caseId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseId)
                                .active()
                                .count()
                        > 0));
    }
}
