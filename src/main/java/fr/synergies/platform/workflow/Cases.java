package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.OwnCommands;
import fr.synergies.platform.workflow.engine.UnrestrictedEngine;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What business modules ask of the engine: start a case, complete its task, send it a message. */
@Service
public class Cases {

    private static final String SUBJECT = "subject";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final CaseMessages messages;
    private final CurrentActor actor;
    private final OwnCommands own;
    private final UnrestrictedEngine unrestricted;

    Cases(
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            CaseMessages messages,
            ProcessEngineConfigurationImpl engine,
            OwnCommands own,
            UnrestrictedEngine unrestricted) {
        this.own = own;
        this.unrestricted = unrestricted;
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.messages = messages;
        this.actor = new CurrentActor(engine);
    }

    /** Starts a case as the signed-in user, who needs the engine's permission to do so. */
    @Transactional
    public void start(String process, String caseId) {
        own.run(() -> runtime.startProcessInstanceByKey(process, caseId));
    }

    /**
     * Completes the open task of a case as the signed-in user.
     *
     * @throws Refusal CONFLICT when the case has no such open task that the user may see
     */
    @Transactional
    public void complete(String caseId, String element, Map<String, Object> form) {
        Task task = openAt(caseId, element).singleResult();
        if (task == null) {
            throw Refusal.conflict("workflow.task.none", caseId);
        }
        tasks.complete(task.getId(), form);
    }

    /** The ids of the open tasks of a case at an element, those that the signed-in user may see. */
    @Transactional(readOnly = true)
    public List<String> openTasks(String caseId, String element) {
        return openAt(caseId, element).unlimitedList().stream().map(Task::getId).toList();
    }

    /**
     * The subject of an open task that exists several times in a case, once per subject: the variable {@code subject} of its
     * step.
     *
     * @return empty when the task no longer exists or is the only one of its kind
     */
    @Transactional(readOnly = true)
    public String subject(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(task -> unrestricted.read(() -> tasks.getVariable(task.getId(), SUBJECT)))
                .map(Object::toString)
                .orElse("");
    }

    /**
     * Sends a message to a case; the caller has checked that the user may send it.
     *
     * @param variables plain values that the next step of the case reads
     * @throws Refusal CONFLICT when the case does not wait for the message
     */
    @Transactional
    public void send(String caseId, String message, Map<String, Object> variables) {
        messages.send(message, caseId, variables);
    }

    /** The number of tasks of a process, visible to the signed-in user, that were due before an instant. */
    @Transactional(readOnly = true)
    public long overdue(String process, Instant before) {
        return tasks.createTaskQuery()
                .processDefinitionKey(process)
                .dueBefore(Date.from(before))
                .count();
    }

    /** Whether a case with this id is running; an administrator may have cancelled or suspended it. */
    @Transactional
    public boolean isRunning(String caseId) {
        return messages.runs(caseId);
    }

    /** Whether a case with this id was ever started. */
    @Transactional(readOnly = true)
    public boolean isKnown(String caseId) {
        return unrestricted.read(() -> history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId)
                        .count()
                > 0);
    }

    /** The id of the user on whose behalf the engine works, {@code system} when it works on its own. */
    public String actor() {
        return actor.id();
    }

    private TaskQuery openAt(String caseId, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .taskDefinitionKey(element)
                .active();
    }
}
