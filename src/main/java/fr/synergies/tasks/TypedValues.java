package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Converts the values of a form or a JSON body to the types that the engine stores; values that do not fit are left for the
 * engine to refuse.
 */
final class TypedValues {

    private TypedValues() {}

    /** Values of a JSON body: texts, whole numbers, booleans; null is absent. */
    static Map<String, Object> ofJson(Map<String, Object> body) {
        Map<String, Object> values = new HashMap<>();
        body.forEach((name, value) -> {
            if (value instanceof Integer number) {
                values.put(name, number.longValue());
            } else if (value instanceof String || value instanceof Boolean || value instanceof Long) {
                values.put(name, value);
            } else if (value instanceof Number number && !(value instanceof BigInteger)) {
                values.put(name, number.toString());
            } else if (value != null) {
                throw Refusal.invalid(Violation.of(name, "tasks.field.type"));
            }
        });
        return values;
    }

    /** Values of a form sent by a page; an empty field is absent, an unticked box is false. */
    static Map<String, Object> ofForm(List<FormField> fields, Function<String, String> typed) {
        Map<String, Object> values = new HashMap<>();
        for (FormField field : fields) {
            String text = typed.apply(field.id());
            if ("boolean".equals(field.type())) {
                values.put(field.id(), "true".equals(text));
            } else if (text != null && !text.isBlank()) {
                values.put(field.id(), "long".equals(field.type()) ? number(text.strip()) : text.strip());
            }
        }
        return values;
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
