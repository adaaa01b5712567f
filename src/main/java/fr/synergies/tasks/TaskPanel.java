package fr.synergies.tasks;

import java.util.Map;

/**
 * What a module shows on the page of a task.
 *
 * @param fragment the Thymeleaf fragment that draws it, such as {@code funding/panels :: review}
 * @param model available to the fragment as the variable {@code panel}, beside {@code task}
 * @param ownsForm whether the fragment renders the form of the task; the generic form and its button are then omitted
 */
public record TaskPanel(String fragment, Map<String, Object> model, boolean ownsForm) {

    /** A panel above the generic form. */
    public static TaskPanel of(String fragment, Map<String, Object> model) {
        return new TaskPanel(fragment, model, false);
    }

    /** A panel that renders the form of the task itself. */
    public static TaskPanel withOwnForm(String fragment, Map<String, Object> model) {
        return new TaskPanel(fragment, model, true);
    }
}
