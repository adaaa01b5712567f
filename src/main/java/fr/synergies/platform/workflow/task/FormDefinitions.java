package fr.synergies.platform.workflow.task;

import fr.synergies.platform.workflow.engine.UnrestrictedEngine;
import fr.synergies.platform.workflow.form.RowColumn;
import fr.synergies.platform.workflow.task.FormDefinition.Column;
import fr.synergies.platform.workflow.task.FormDefinition.Field;
import fr.synergies.platform.workflow.task.FormDefinition.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
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
public class FormDefinitions {

    private final RepositoryService repository;
    private final UnrestrictedEngine engine;

    FormDefinitions(RepositoryService repository, UnrestrictedEngine engine) {
        this.repository = repository;
        this.engine = engine;
    }

    public FormDefinition of(OpenTask task) {
        return of(List.of(task)).get(0);
    }

    /** The forms of several tasks, in their order; the latest version of each process is asked for once. */
    public List<FormDefinition> of(List<OpenTask> tasks) {
        return engine.read(() -> {
            Map<String, Optional<String>> latest = new HashMap<>();
            return tasks.stream()
                    .map(task -> form(task, latest.computeIfAbsent(task.process(), this::latest)))
                    .toList();
        });
    }

    /** The columns of rows that the latest version declares hold for running cases too. */
    private FormDefinition form(OpenTask task, Optional<String> latest) {
        Map<String, List<Column>> rows = latest.flatMap(
                        version -> Optional.ofNullable(element(version, task.element())))
                .map(FormDefinitions::rows)
                .orElse(Map.of());
        BaseElement element = element(task.definition(), task.element());
        return new FormDefinition(fields(element, rows), documents(element));
    }

    private BaseElement element(String definition, String element) {
        return repository.getBpmnModelInstance(definition).getModelElementById(element);
    }

    private Optional<String> latest(String process) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getId);
    }

    private static Stream<CamundaFormField> declared(BaseElement element) {
        return extension(element, CamundaFormData.class).flatMap(form -> form.getCamundaFormFields().stream());
    }

    private static List<Field> fields(BaseElement element, Map<String, List<Column>> rows) {
        return declared(element)
                .map(field -> field(field, rows.getOrDefault(field.getCamundaId(), List.of())))
                .toList();
    }

    private static Map<String, List<Column>> rows(BaseElement element) {
        return declared(element).collect(Collectors.toMap(CamundaFormField::getCamundaId, FormDefinitions::columns));
    }

    private static List<Column> columns(CamundaFormField field) {
        return Stream.ofNullable(field.getCamundaProperties())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .flatMap(property -> RowColumn.of(property.getCamundaId(), property.getCamundaValue()).stream())
                .map(column -> new Column(column.id(), column.kind().name().toLowerCase(Locale.ROOT), column.label()))
                .toList();
    }

    /** The kinds of documents required by the diagram: the property {@code documents}, separated by commas. */
    private static List<String> documents(BaseElement element) {
        return extension(element, CamundaProperties.class)
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "documents".equals(property.getCamundaName()))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(",")))
                .map(String::strip)
                .toList();
    }

    private static <T extends BpmnModelElementInstance> Stream<T> extension(BaseElement element, Class<T> type) {
        return Stream.ofNullable(element.getExtensionElements())
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(type).list().stream())
                .limit(1);
    }

    private static Field field(CamundaFormField declared, List<Column> columns) {
        Map<String, String> constraints = constraints(declared);
        return new Field(
                declared.getCamundaId(),
                text(declared.getCamundaLabel()),
                columns.isEmpty() ? declared.getCamundaType() : "rows",
                constraints.containsKey("required") && !"false".equals(constraints.get("required")),
                declared.getCamundaValues().stream()
                        .map(FormDefinitions::option)
                        .toList(),
                number(constraints.get("minlength")),
                number(constraints.get("maxlength")),
                constraints.getOrDefault("min", ""),
                constraints.getOrDefault("max", ""),
                text(declared.getCamundaDefaultValue()),
                columns);
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

    private static Option option(CamundaValue declared) {
        String value = declared.getCamundaId();
        return new Option(value, Optional.ofNullable(declared.getCamundaName()).orElse(value));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static int number(String text) {
        return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
    }
}
