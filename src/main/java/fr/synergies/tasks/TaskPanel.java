package fr.synergies.tasks;

import java.util.Map;
import java.util.function.Function;

/** What a business module shows on the page of one kind of task, above the form or instead of it. */
public interface TaskPanel {

    /** Id of the user task in the process diagram. */
    String element();

    /** The Thymeleaf fragment that draws it, such as {@code funding/review :: panel}. */
    String fragment();

    /** The model of the fragment, available there as the variable {@code panel}, in addition to {@code task}. */
    Map<String, Object> model(TaskView task);

    /** Whether the panel renders its own form; the generic form and its button are then omitted. */
    default boolean ownsForm() {
        return false;
    }

    /** Initial values of the generic form by field; the user can change them. */
    default Map<String, String> proposed(TaskView task) {
        return Map.of();
    }

    /** A panel that shows a fragment above the generic form. */
    static TaskPanel of(String element, String fragment, Function<TaskView, Map<String, Object>> model) {
        return new ShownPanel(element, fragment, model, false);
    }

    /** A panel whose fragment renders the form of the task itself. */
    static TaskPanel withOwnForm(String element, String fragment, Function<TaskView, Map<String, Object>> model) {
        return new ShownPanel(element, fragment, model, true);
    }
}
