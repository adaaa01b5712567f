package fr.synergies.tasks;

import java.util.Map;
import java.util.function.Function;

/** What a business module shows on the page of one kind of task, above its form or in its place. */
public interface TaskPanel {

    /** Id of the user task in the process diagram. */
    String element();

    /** The Thymeleaf fragment that draws it, such as {@code funding/review :: panel}. */
    String fragment();

    /** What the fragment needs; it is found there as the variable {@code panel}, beside {@code task}. */
    Map<String, Object> model(TaskView task);

    /** True when the panel renders its own form: the generic form and its button are then left out. */
    default boolean ownsForm() {
        return false;
    }

    /** What the fields of the generic form hold before anybody types, by field; they can be changed. */
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
