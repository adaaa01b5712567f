package fr.synergies.workflow;

import fr.synergies.web.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the business modules ask of the engine: to start a case, to complete its task, to tell it that something happened. */
@Service
public class Cases {

    private static final String SUBJECT = "subject";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final CaseMessages messages;
    private final CurrentActor actor;

    Cases(
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            CaseMessages messages,
            ProcessEngineConfigurationImpl engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.messages = messages;
        this.actor = new CurrentActor(engine);
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
        Task task = openAt(caseId, element).singleResult();
        if (task == null) {
            throw Refusal.conflict("workflow.task.none", caseId);
        }
        tasks.complete(task.getId(), form);
    }

    /** The ids of the open tasks of a case at an element, those that the signed-in user may see. */
    @Transactional(readOnly = true)
    public List<String> openTasks(String caseId, String element) {
        return openAt(caseId, element).list().stream().map(Task::getId).toList();
    }

    /**
     * What an open task that stands beside others of its kind is about: the variable {@code subject} of its step.
     *
     * @return empty when the task is gone, or stands alone
     */
    @Transactional(readOnly = true)
    public String subject(String taskId) {
        Object subject = tasks.createTaskQuery().taskId(taskId).singleResult() == null
                ? null
                : tasks.getVariable(taskId, SUBJECT);
        return subject == null ? "" : subject.toString();
    }

    /**
     * Tells a case that something happened; the caller has checked who may say so.
     *
     * @param variables plain values that the case's next step reads
     * @throws Refusal CONFLICT when the case does not wait for the message
     */
    @Transactional
    public void send(String caseId, String message, Map<String, Object> variables) {
        messages.send(message, caseId, variables);
    }

    /** How many tasks of a process that the signed-in user may see were due before an instant. */
    @Transactional(readOnly = true)
    public long overdue(String process, Instant before) {
        return tasks.createTaskQuery()
                .processDefinitionKey(process)
                .dueBefore(Date.from(before))
                .count();
    }

    /** Whether a case of that id is under way: an administrator may have cancelled or suspended it. */
    @Transactional
    public boolean isRunning(String caseId) {
        return messages.runs(caseId);
    }

    /** Whether a case of that id was ever started. */
    @Transactional(readOnly = true)
    public boolean isKnown(String caseId) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId)
                        .count()
                > 0;
    }

    /** The id of the user for whom the engine works, {@code system} when it works by itself. */
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
