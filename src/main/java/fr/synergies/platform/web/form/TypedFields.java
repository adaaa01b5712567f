package fr.synergies.platform.web.form;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form as they were typed: the form of a button that has none, or of a page whose fields are known only while it
 * runs.
 *
 * @param values by the field's name; several where it was sent several times
 */
public record TypedFields(Map<String, List<String>> values) {

    private static final String INSTITUTION = "institution";

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

    /**
     * In whose name somebody acts, if the form asks.
     *
     * @throws Refusal INVALID if it is none that exists
     */
    public Optional<Institution> institution() {
        String named = text(INSTITUTION);
        Optional<Institution> known = Arrays.stream(Institution.values())
                .filter(each -> each.name().equals(named))
                .findFirst();
        if (known.isEmpty() && !named.isBlank()) {
            throw Refusal.invalid(Violation.of(INSTITUTION, "web.form.expected.choice"));
        }
        return known;
    }

    /** The first value of each field. */
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        values.keySet().forEach(field -> texts.put(field, text(field)));
        return texts;
    }

    /** The same fields, with another value of one. */
    TypedFields with(String field, String value) {
        Map<String, List<String>> others = new HashMap<>(values);
        others.put(field, List.of(value));
        return new TypedFields(others);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }
}
