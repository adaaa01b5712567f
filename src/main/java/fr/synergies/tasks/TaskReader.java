package fr.synergies.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Converts the engine's tasks into views for a reader. */
@Component
class TaskReader {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final TaskForms forms;
    private final TaskTexts texts;
    private final Clock clock;

    TaskReader(TaskService tasks, RuntimeService processes, TaskForms forms, TaskTexts texts, Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    Optional<TaskView> find(String id, Locale locale) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        return task == null
                ? Optional.empty()
                : Optional.of(read(List.of(task), locale, true).get(0));
    }

    List<TaskView> read(List<Task> found, Locale locale, boolean withForms) {
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        Map<String, String> cases = cases(instances);
        Map<String, String> programmes = programmes(instances);
        Map<String, String> subjects = subjects(found);
        return found.stream()
                .filter(task -> task.getProcessInstanceId() != null)
                .map(task -> view(
                        task,
                        cases.getOrDefault(task.getProcessInstanceId(), ""),
                        programmes.getOrDefault(task.getProcessInstanceId(), ""),
                        subjects.getOrDefault(task.getExecutionId(), ""),
                        withForms ? forms.of(task, locale) : List.of(),
                        withForms ? forms.documents(task) : List.of(),
                        locale))
                .toList();
    }

    private TaskView view(
            Task task,
            String caseId,
            String programme,
            String subject,
            List<FormField> form,
            List<String> documents,
            Locale locale) {
        Optional<Instant> due = Optional.ofNullable(task.getDueDate()).map(Date::toInstant);
        String element = task.getTaskDefinitionKey();
        String name = texts.name(element, task.getName(), locale);
        return new TaskView(
                task.getId(),
                element,
                subject.isEmpty() ? name : name + " (" + subject + ")",
                texts.help(element, task.getDescription(), locale),
                caseId,
                programme,
                candidates(task),
                task.getAssignee() == null ? "" : task.getAssignee(),
                task.getCreateTime().toInstant(),
                due,
                due.filter(clock.instant()::isAfter).isPresent(),
                form,
                documents);
    }

    private Set<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }

    /** The process's own business key or, where it has none, the root process's; by process instance. */
    private Map<String, String> cases(Set<String> instances) {
        Map<String, String> roots = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (ProcessInstance instance : instances(instances)) {
            roots.put(instance.getId(), instance.getRootProcessInstanceId());
            keys.put(instance.getId(), text(instance.getBusinessKey()));
        }
        Set<String> missing =
                roots.values().stream().filter(root -> !keys.containsKey(root)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            instances(missing).forEach(root -> keys.put(root.getId(), text(root.getBusinessKey())));
        }
        Map<String, String> cases = new HashMap<>();
        roots.forEach((instance, root) -> {
            String own = keys.getOrDefault(instance, "");
            cases.put(instance, own.isEmpty() ? keys.getOrDefault(root, "") : own);
        });
        return cases;
    }

    private List<ProcessInstance> instances(Set<String> ids) {
        return processes.createProcessInstanceQuery().processInstanceIds(ids).list();
    }

    private Map<String, String> programmes(Set<String> instances) {
        return processes
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName("programme")
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId,
                        variable -> String.valueOf(variable.getValue()),
                        (first, second) -> first));
    }

    /** The subjects that distinguish tasks of a multi-instance step, by execution. */
    private Map<String, String> subjects(List<Task> found) {
        return processes
                .createVariableInstanceQuery()
                .executionIdIn(found.stream()
                        .map(Task::getExecutionId)
                        .filter(Objects::nonNull)
                        .toArray(String[]::new))
                .variableName("subject")
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(
                        VariableInstance::getExecutionId,
                        variable -> String.valueOf(variable.getValue()),
                        (first, second) -> first));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
