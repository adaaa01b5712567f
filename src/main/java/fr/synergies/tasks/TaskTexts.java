package fr.synergies.tasks;

import fr.synergies.platform.workflow.diagram.DeployedProcesses;
import fr.synergies.platform.workflow.diagram.DiagramTexts;
import fr.synergies.platform.workflow.task.OpenTask;
import fr.synergies.platform.workflow.task.TaskCriteria;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The texts of tasks and forms in the reader's language. */
@Component
class TaskTexts {

    private final DiagramTexts texts;
    private final DeployedProcesses processes;

    TaskTexts(DiagramTexts texts, DeployedProcesses processes) {
        this.texts = texts;
        this.processes = processes;
    }

    String name(OpenTask task, Locale locale) {
        return name(task.process(), task.element(), task.name(), locale);
    }

    String help(OpenTask task, Locale locale) {
        return texts.of(
                task.process(), task.element() + ".help", task.documentation().strip(), locale);
    }

    String field(OpenTask task, String field, String label, Locale locale) {
        return texts.of(task.process(), task.element() + "." + field, label.isBlank() ? field : label, locale);
    }

    String option(OpenTask task, String field, String option, String label, Locale locale) {
        return texts.of(task.process(), task.element() + "." + field + "." + option, label, locale);
    }

    /** The user tasks of the deployed processes whose name, in the reader's language, contains a text; see {@link TaskCriteria}. */
    Set<String> elementsNamed(String text, Locale locale) {
        String wanted = text.toLowerCase(locale);
        return processes.userTasks().entrySet().stream()
                .flatMap(process -> process.getValue().stream()
                        .filter(task -> name(process.getKey(), task.id(), task.name(), locale)
                                .toLowerCase(locale)
                                .contains(wanted))
                        .map(task -> TaskCriteria.element(process.getKey(), task.id())))
                .collect(Collectors.toSet());
    }

    private String name(String process, String element, String label, Locale locale) {
        return texts.of(process, element, label.isBlank() ? element : label, locale);
    }
}
