package fr.synergies.platform.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service: submitting the form of a task completes the task, and reading it tells only what is in it. */
class CheckedFormService extends FormServiceImpl {

    private final TaskService tasks;

    CheckedFormService(TaskService tasks) {
        this.tasks = tasks;
    }

    /** What the form shows, and nothing else that the process knows. */
    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeValues) {
        Set<String> shown = getTaskFormData(taskId).getFormFields().stream()
                .map(FormField::getId)
                .filter(field -> names == null || names.contains(field))
                .collect(Collectors.toSet());
        return super.getTaskFormVariables(taskId, shown, deserializeValues);
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        tasks.complete(taskId, properties);
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        tasks.complete(taskId, Map.copyOf(properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return tasks.completeWithVariablesInReturn(taskId, properties, deserializeValues);
    }
}
