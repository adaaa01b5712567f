package fr.synergies.tasks;

import fr.synergies.platform.workflow.diagram.DeployedProcesses;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Node;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of tasks and forms in the reader's language: the message if there is one, otherwise the text of the diagram. */
@Component
class TaskTexts {

    private final MessageSource messages;
    private final DeployedProcesses processes;

    TaskTexts(MessageSource messages, DeployedProcesses processes) {
        this.messages = messages;
        this.processes = processes;
    }

    String name(String element, String label, Locale locale) {
        return text("tasks." + element + ".name", label.isBlank() ? element : label, locale);
    }

    String help(String element, String documentation, Locale locale) {
        return text("tasks." + element + ".help", documentation.strip(), locale);
    }

    String field(String element, String field, String label, Locale locale) {
        String key = "tasks." + element + "." + field;
        return text(key, label.isBlank() ? field : label, locale);
    }

    String option(String element, String field, String option, String label, Locale locale) {
        return text("tasks." + element + "." + field + "." + option, label, locale);
    }

    /** The user tasks of the deployed processes whose name, in the reader's language, contains a text. */
    Set<String> elementsNamed(String text, Locale locale) {
        String wanted = text.toLowerCase(locale);
        return processes.userTasks().stream()
                .filter(task ->
                        name(task.id(), task.name(), locale).toLowerCase(locale).contains(wanted))
                .map(Node::id)
                .collect(Collectors.toSet());
    }

    private String text(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
