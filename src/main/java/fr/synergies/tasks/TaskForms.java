package fr.synergies.tasks;

import fr.synergies.platform.workflow.task.FormDefinition;
import fr.synergies.platform.workflow.task.OpenTask;
import fr.synergies.tasks.FormField.Column;
import fr.synergies.tasks.FormField.Option;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The form that a process diagram declares for a task, in the reader's language. */
@Component
class TaskForms {

    private final TaskTexts texts;

    TaskForms(TaskTexts texts) {
        this.texts = texts;
    }

    List<FormField> of(OpenTask task, FormDefinition form, Locale locale) {
        return form.fields().stream().map(field -> field(task, field, locale)).toList();
    }

    private FormField field(OpenTask task, FormDefinition.Field declared, Locale locale) {
        String id = declared.id();
        return new FormField(
                id,
                texts.field(task, id, declared.label(), locale),
                declared.type(),
                declared.required(),
                declared.options().stream()
                        .map(option -> new Option(
                                option.value(), texts.option(task, id, option.value(), option.label(), locale)))
                        .toList(),
                declared.minLength(),
                declared.maxLength(),
                declared.min(),
                declared.max(),
                declared.value(),
                declared.columns().stream()
                        .map(column -> new Column(
                                column.id(),
                                column.type(),
                                texts.field(task, id + "." + column.id(), column.label(), locale)))
                        .toList());
    }
}
