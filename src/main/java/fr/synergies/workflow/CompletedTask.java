package fr.synergies.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A user task somebody completes, checked: the actor belongs to one of its candidate groups and the form is valid.
 *
 * @param element the task's id in the diagram
 * @param caseId the business key of the root process
 * @param actor the user's id
 * @param form the fields the diagram declares, as String, Long, Boolean or LocalDate; a field left empty is absent
 */
public record CompletedTask(
        String taskId, String element, String caseId, String actor, Instant at, Map<String, Object> form) {

    public CompletedTask {
        form = Map.copyOf(form);
    }

    /** A text of the form, empty when it was left empty. */
    public String text(String field) {
        return form.getOrDefault(field, "").toString();
    }

    /** A day of the form, empty when it was left empty. */
    public Optional<LocalDate> day(String field) {
        return Optional.ofNullable((LocalDate) form.get(field));
    }

    /** What of the form stays in the process once the business has stored it: these fields; the others are cleared. */
    public Map<String, Object> keeping(String... fields) {
        Map<String, Object> variables = new HashMap<>();
        form.keySet().forEach(field -> variables.put(field, null));
        for (String field : fields) {
            variables.put(field, form.get(field));
        }
        return variables;
    }
}
