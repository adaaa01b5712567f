package fr.synergies.tasks;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of tasks and forms in the reader's language: the message if there is one, otherwise the text of the diagram. */
@Component
class TaskTexts {

    private final MessageSource messages;
    private final RepositoryService repository;
    private final OpenEngine engine;

    TaskTexts(MessageSource messages, RepositoryService repository, OpenEngine engine) {
        this.messages = messages;
        this.repository = repository;
        this.engine = engine;
    }

    String name(String element, String label, Locale locale) {
        return text("tasks." + element + ".name", label == null || label.isBlank() ? element : label, locale);
    }

    String help(String element, String documentation, Locale locale) {
        return text("tasks." + element + ".help", documentation == null ? "" : documentation.strip(), locale);
    }

    String field(String element, String field, String label, Locale locale) {
        String key = "tasks." + element + "." + field;
        return text(key, label == null || label.isBlank() ? field : label, locale);
    }

    String option(String element, String field, String option, String label, Locale locale) {
        return text("tasks." + element + "." + field + "." + option, label == null ? option : label, locale);
    }

    /** The user tasks of the deployed processes whose name, in the reader's language, contains a text. */
    Set<String> elementsNamed(String text, Locale locale) {
        String wanted = text.toLowerCase(locale);
        Set<String> found = new TreeSet<>();
        engine.read(() -> {
            for (ProcessDefinition process :
                    repository.createProcessDefinitionQuery().latestVersion().list()) {
                for (UserTask task :
                        repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class)) {
                    if (name(task.getId(), task.getName(), locale)
                            .toLowerCase(locale)
                            .contains(wanted)) {
                        found.add(task.getId());
                    }
                }
            }
            return found;
        });
        return found;
    }

    private String text(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
