package fr.synergies.tasks;

import fr.synergies.tasks.FormField.Option;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValue;
import org.springframework.stereotype.Component;

/**
 * Reads the form that a process diagram declares for a task. The engine's form service is not used, because it fills fields with
 * the answers of earlier tasks that have a field with the same id, and fails when such an answer is not among the choices.
 */
@Component
class TaskForms {

    private final RepositoryService repository;
    private final TaskTexts texts;

    TaskForms(RepositoryService repository, TaskTexts texts) {
        this.repository = repository;
        this.texts = texts;
    }

    List<FormField> of(Task task, Locale locale) {
        String element = task.getTaskDefinitionKey();
        return declared(task).stream()
                .map(field -> field(element, field, locale))
                .toList();
    }

    /** The kinds of documents required by the diagram: the property {@code documents}, separated by commas. */
    List<String> documents(Task task) {
        return extension(task, CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "documents".equals(property.getCamundaName()))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(",")))
                .map(String::strip)
                .toList();
    }

    private Collection<CamundaFormField> declared(Task task) {
        return extension(task, CamundaFormData.class)
                .map(CamundaFormData::getCamundaFormFields)
                .orElse(List.of());
    }

    private <T extends BpmnModelElementInstance> Optional<T> extension(Task task, Class<T> type) {
        BaseElement element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return Optional.ofNullable(element.getExtensionElements())
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(type).list().stream()
                        .findFirst());
    }

    private FormField field(String element, CamundaFormField declared, Locale locale) {
        Map<String, String> constraints = constraints(declared);
        String id = declared.getCamundaId();
        return new FormField(
                id,
                texts.field(element, id, declared.getCamundaLabel(), locale),
                declared.getCamundaType(),
                constraints.containsKey("required") && !"false".equals(constraints.get("required")),
                declared.getCamundaValues().stream()
                        .map(value -> option(element, id, value, locale))
                        .toList(),
                number(constraints.get("minlength")),
                number(constraints.get("maxlength")),
                constraints.getOrDefault("min", ""),
                constraints.getOrDefault("max", ""),
                Optional.ofNullable(declared.getCamundaDefaultValue()).orElse(""));
    }

    private static Map<String, String> constraints(CamundaFormField declared) {
        if (declared.getCamundaValidation() == null) {
            return Map.of();
        }
        return declared.getCamundaValidation().getCamundaConstraints().stream()
                .collect(Collectors.toMap(
                        CamundaConstraint::getCamundaName,
                        constraint -> String.valueOf(constraint.getCamundaConfig()),
                        (first, second) -> first));
    }

    private Option option(String element, String field, CamundaValue declared, Locale locale) {
        String value = declared.getCamundaId();
        return new Option(value, texts.option(element, field, value, declared.getCamundaName(), locale));
    }

    private static int number(String text) {
        return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
    }
}
