package fr.synergies.tasks;

import fr.synergies.tasks.FormField.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.FormFieldValidationConstraint;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reads the form that a process diagram declares for a task. */
@Component
class TaskForms {

    private final FormService forms;
    private final TaskTexts texts;

    TaskForms(FormService forms, TaskTexts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    List<FormField> of(Task task, Locale locale) {
        var data = forms.getTaskFormData(task.getId());
        return data == null
                ? List.of()
                : data.getFormFields().stream()
                        .map(field -> field(task.getTaskDefinitionKey(), field, locale))
                        .toList();
    }

    private FormField field(String element, org.camunda.bpm.engine.form.FormField declared, Locale locale) {
        Map<String, String> constraints = declared.getValidationConstraints().stream()
                .collect(Collectors.toMap(
                        FormFieldValidationConstraint::getName,
                        constraint -> String.valueOf(constraint.getConfiguration()),
                        (first, second) -> first));
        return new FormField(
                declared.getId(),
                texts.field(element, declared.getId(), declared.getLabel(), locale),
                declared.getTypeName(),
                constraints.containsKey("required") && !"false".equals(constraints.get("required")),
                options(element, declared, locale),
                number(constraints.get("minlength")),
                number(constraints.get("maxlength")),
                constraints.getOrDefault("min", ""),
                constraints.getOrDefault("max", ""),
                value(declared));
    }

    private List<Option> options(String element, org.camunda.bpm.engine.form.FormField declared, Locale locale) {
        if (!(declared.getType().getInformation("values") instanceof Map<?, ?> values)) {
            return List.of();
        }
        return values.entrySet().stream()
                .map(entry -> option(element, declared.getId(), entry, locale))
                .toList();
    }

    private Option option(String element, String field, Map.Entry<?, ?> declared, Locale locale) {
        String value = String.valueOf(declared.getKey());
        String label = declared.getValue() == null ? value : String.valueOf(declared.getValue());
        return new Option(value, texts.option(element, field, value, label, locale));
    }

    private static String value(org.camunda.bpm.engine.form.FormField declared) {
        Object value = declared.getValue() == null ? null : declared.getValue().getValue();
        return value == null ? "" : String.valueOf(value);
    }

    private static int number(String text) {
        return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
    }
}
