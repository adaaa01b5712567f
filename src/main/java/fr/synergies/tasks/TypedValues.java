package fr.synergies.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Converts the values of a form or a JSON body to the types that the engine stores; values that do not fit are left for the
 * engine to refuse.
 */
final class TypedValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As many as the engine reads, and one that it refuses. */
    private static final int MOST_ROWS = 100;

    private TypedValues() {}

    /** Values of a JSON body: texts, whole numbers, booleans, rows; null is absent. */
    static Map<String, Object> ofJson(Map<String, Object> body) {
        Map<String, Object> values = new HashMap<>();
        body.forEach((name, value) -> {
            if (value instanceof Integer number) {
                values.put(name, number.longValue());
            } else if (value instanceof String
                    || value instanceof Boolean
                    || value instanceof Long
                    || value instanceof List) {
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
            if (!field.columns().isEmpty()) {
                values.put(field.id(), rows(field, typed));
            } else if ("boolean".equals(field.type())) {
                values.put(field.id(), "true".equals(text));
            } else if (text != null && !text.isBlank()) {
                values.put(field.id(), "long".equals(field.type()) ? number(text.strip()) : text.strip());
            }
        }
        return values;
    }

    /** Rows sent by a page, whose fields are named like {@code actions[0].due}; empty ones among them. */
    static List<Map<String, String>> rows(FormField field, Function<String, String> typed) {
        List<Map<String, String>> rows = new ArrayList<>();
        while (rows.size() <= MOST_ROWS) {
            Map<String, String> row = new LinkedHashMap<>();
            for (FormField.Column column : field.columns()) {
                String cell = typed.apply(field.id() + "[" + rows.size() + "]." + column.id());
                if (cell != null) {
                    row.put(column.id(), cell.strip());
                }
            }
            if (row.isEmpty()) {
                return rows;
            }
            rows.add(row);
        }
        return rows;
    }

    /** The rows that say something. */
    static List<Map<String, String>> filled(List<Map<String, String>> rows) {
        return rows.stream()
                .filter(row -> row.values().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    static String json(List<Map<String, String>> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Map<String, String>> rows(String json) {
        try {
            return json.isEmpty() ? List.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException noRows) {
            throw new IllegalStateException("Rows of a form cannot be read", noRows);
        }
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
