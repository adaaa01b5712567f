package fr.synergies.tasks;

import fr.synergies.casefile.CasePanel;
import java.util.List;
import java.util.Map;

/**
 * What one kind of case is about: shown on the page of the case and on the pages of all its tasks. The first bean of this type
 * that shows a case is the one for its tasks.
 */
public interface SubjectPanel extends CasePanel {

    /** The panel on the page of a task of the case; the same as on the page of the case unless the task needs another. */
    default TaskPanel on(TaskView task) {
        return TaskPanel.of(fragment(), model(task.caseId()));
    }

    /** Initial values of the generic form of a task by field; the user can change them. */
    default Map<String, String> proposed(TaskView task) {
        return Map.of();
    }

    /** Initial rows of the fields that take rows; the user can change them. */
    default Map<String, List<Map<String, String>>> proposedRows(TaskView task) {
        return Map.of();
    }

    /** What can be chosen in the columns of rows, by field and column, such as {@code actions.person}. */
    default Map<String, List<FormField.Option>> choices(TaskView task) {
        return Map.of();
    }
}
