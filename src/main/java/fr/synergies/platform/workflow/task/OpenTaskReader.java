package fr.synergies.platform.workflow.task;

import fr.synergies.platform.workflow.engine.CaseProgrammes;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
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

/** Reads the engine's tasks together with their case, programme, subject and candidate groups. */
@Component
class OpenTaskReader {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final CaseProgrammes programmes;

    OpenTaskReader(TaskService tasks, RuntimeService processes, CaseProgrammes programmes) {
        this.programmes = programmes;
        this.tasks = tasks;
        this.processes = processes;
    }

    Optional<OpenTask> find(String id) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        return task == null ? Optional.empty() : Optional.of(read(List.of(task)).get(0));
    }

    List<OpenTask> read(List<Task> found) {
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        List<ProcessInstance> running = instances(instances);
        Map<String, String> keys = running.stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getProcessDefinitionKey));
        Map<String, String> cases = cases(running);
        Map<String, String> of = programmes.of(cases.values());
        Map<String, String> subjects = subjects(found);
        return found.stream()
                .filter(task -> task.getProcessInstanceId() != null)
                .map(task -> new OpenTask(
                        task.getId(),
                        task.getProcessDefinitionId(),
                        keys.get(task.getProcessInstanceId()),
                        task.getTaskDefinitionKey(),
                        text(task.getName()),
                        text(task.getDescription()),
                        subjects.getOrDefault(task.getExecutionId(), ""),
                        cases.getOrDefault(task.getProcessInstanceId(), ""),
                        of.getOrDefault(cases.getOrDefault(task.getProcessInstanceId(), ""), ""),
                        candidates(task),
                        text(task.getAssignee()),
                        task.getCreateTime().toInstant(),
                        Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                        OpenTask.Notice.of(task.getPriority())))
                .toList();
    }

    private Set<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }

    /** The process's own business key or, where it has none, the root process's; by process instance. */
    private Map<String, String> cases(List<ProcessInstance> running) {
        Map<String, String> roots = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (ProcessInstance instance : running) {
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
        return processes.createProcessInstanceQuery().processInstanceIds(ids).unlimitedList();
    }

    /** What tells tasks of the same kind apart where a step is done once for each of several, by execution. */
    private Map<String, String> subjects(List<Task> found) {
        return processes
                .createVariableInstanceQuery()
                .executionIdIn(found.stream()
                        .map(Task::getExecutionId)
                        .filter(Objects::nonNull)
                        .toArray(String[]::new))
                .variableName("subject")
                .unlimitedList()
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
