package fr.synergies.platform.workflow.form;

import fr.synergies.kernel.Refusal.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One field of the form of a task, as declared in the diagram.
 *
 * @param keep whether its value stays in the process, because no module stores it
 * @param columns the columns of the rows it takes, empty if it takes none
 */
public record DeclaredField(
        String id,
        FieldType type,
        boolean required,
        boolean keep,
        Set<String> choices,
        List<FormRule> rules,
        List<RowColumn> columns) {

    /** The same field, taking rows. */
    DeclaredField taking(List<RowColumn> rows) {
        return new DeclaredField(id, FieldType.ROWS, required, keep, Set.of(), List.of(), rows);
    }

    /** Reads the submitted value into the form, or reports what is wrong with it. */
    List<Violation> read(Object submitted, ZoneId zone, Map<String, Object> form) {
        if (submitted == null || submitted instanceof String text && text.isBlank()) {
            return required ? List.of(Violation.of(id, "workflow.form.required")) : List.of();
        }
        Object value = type.read(submitted, zone).orElse(null);
        if (value == null) {
            return List.of(Violation.of(id, "workflow.form.type." + type.name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (type == FieldType.ROWS) {
            return readRows(TypedRows.in(columns, TypedRows.read(value).orElseThrow()), form);
        }
        if (type == FieldType.ENUM && !choices.contains(value)) {
            return List.of(Violation.of(id, "workflow.form.choice", String.join(", ", choices)));
        }
        List<Violation> violations = new ArrayList<>();
        rules.forEach(rule -> rule.check(id, value).ifPresent(violations::add));
        form.put(id, value);
        return violations;
    }

    private List<Violation> readRows(List<Map<String, String>> rows, Map<String, Object> form) {
        if (required && rows.isEmpty()) {
            return List.of(Violation.of(id, "workflow.form.required"));
        }
        form.put(id, rows);
        return TypedRows.check(id, columns, rows);
    }
}
