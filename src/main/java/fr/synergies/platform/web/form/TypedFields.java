package fr.synergies.platform.web.form;

import java.util.List;
import java.util.Map;

/**
 * The fields of a form as they were typed: the form of a button that has none, or of a page whose fields are known only while it
 * runs.
 *
 * @param values by the field's name; several where it was sent several times
 */
public record TypedFields(Map<String, List<String>> values) {

    public TypedFields {
        values = Map.copyOf(values);
    }

    /** Whether the form had the field, be it empty. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** What was typed, empty if the form did not have the field. */
    public String text(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }
}
