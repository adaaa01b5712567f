package fr.synergies.workflow;

import fr.synergies.web.Refusal;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the business modules ask of the engine: to start a case, to complete its task, to send it a message. */
@Service
public class Cases {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;

    Cases(RuntimeService runtime, TaskService tasks, IdentityService identity) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Starts a case as the signed-in user, who needs the engine's permission to. */
    @Transactional
    public void start(String process, String caseId) {
        runtime.startProcessInstanceByKey(process, caseId);
    }

    /**
     * Completes the open task of a case as the signed-in user.
     *
     * @throws Refusal CONFLICT when the case has no such open task that the user may see
     */
    @Transactional
    public void complete(String caseId, String element, Map<String, Object> form) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .taskDefinitionKey(element)
                .active()
                .singleResult();
        if (task == null) {
            throw Refusal.conflict("workflow.task.none", caseId);
        }
        tasks.complete(task.getId(), form);
    }

    /**
     * Sends a message to a case on behalf of the business, which has checked who may: users have no such permission in
     * the engine.
     *
     * @throws Refusal CONFLICT when the case does not wait for it
     */
    @Transactional
    public void send(String caseId, String message, Map<String, Object> variables) {
        onBehalfOfTheBusiness(() -> {
            boolean waiting = runtime.createExecutionQuery()
                            .processInstanceBusinessKey(caseId)
                            .messageEventSubscriptionName(message)
                            .count()
                    == 1;
            if (!waiting) {
                throw Refusal.conflict("workflow.message.unexpected", caseId);
            }
            return runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseId)
                    .setVariables(variables)
                    .correlateWithResult();
        });
    }

    private void onBehalfOfTheBusiness(Supplier<?> act) {
        Authentication user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            act.get();
        } finally {
            identity.setAuthentication(user);
        }
    }
}
