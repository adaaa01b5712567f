package fr.synergies.platform.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user task that is being completed, after the checks: the actor belongs to one of its candidate groups and the form is valid.
 *
 * @param element the task's id in the diagram
 * @param caseId the business key of the root process
 * @param actor the user's id
 * @param form the fields the diagram declares, as String, Long, Boolean, LocalDate or list of rows; a field left empty is absent
 */
public record CompletedTask(
        String taskId, String element, String caseId, String actor, Instant at, Map<String, Object> form) {

    public CompletedTask {
        form = Map.copyOf(form);
    }

    /** A text field of the form; empty if it was left blank. */
    public String text(String field) {
        return form.getOrDefault(field, "").toString();
    }

    /** The rows of a field that takes rows, each with its values by column; none if it was left blank. */
    @SuppressWarnings("unchecked")
    public List<Map<String, String>> rows(String field) {
        return (List<Map<String, String>>) form.getOrDefault(field, List.of());
    }

    /** A date field of the form; empty if it was left blank. */
    public Optional<LocalDate> day(String field) {
        return Optional.ofNullable((LocalDate) form.get(field));
    }
}
