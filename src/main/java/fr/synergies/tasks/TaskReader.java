package fr.synergies.tasks;

import fr.synergies.platform.workflow.task.FormDefinition;
import fr.synergies.platform.workflow.task.FormDefinitions;
import fr.synergies.platform.workflow.task.OpenTask;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Converts open tasks into views for a reader. */
@Component
class TaskReader {

    private static final FormDefinition NONE = new FormDefinition(List.of(), List.of());

    private final FormDefinitions definitions;
    private final TaskForms forms;
    private final TaskTexts texts;
    private final Clock clock;

    TaskReader(FormDefinitions definitions, TaskForms forms, TaskTexts texts, Clock clock) {
        this.definitions = definitions;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    List<TaskView> withoutForms(List<OpenTask> tasks, Locale locale) {
        return tasks.stream().map(task -> view(task, NONE, locale)).toList();
    }

    List<TaskView> withForms(List<OpenTask> tasks, Locale locale) {
        List<FormDefinition> read = definitions.of(tasks);
        return IntStream.range(0, tasks.size())
                .mapToObj(i -> view(tasks.get(i), read.get(i), locale))
                .toList();
    }

    TaskView withForm(OpenTask task, Locale locale) {
        return view(task, definitions.of(task), locale);
    }

    private TaskView view(OpenTask task, FormDefinition form, Locale locale) {
        String name = texts.name(task, locale);
        return new TaskView(
                task.id(),
                task.element(),
                task.subject().isEmpty() ? name : name + " (" + task.subject() + ")",
                texts.help(task, locale),
                task.caseId(),
                task.programme(),
                task.candidateGroups(),
                task.assignee(),
                task.created(),
                task.due(),
                task.due().filter(clock.instant()::isAfter).isPresent(),
                task.notice(),
                forms.of(task, form, locale),
                form.documents());
    }
}
