package fr.synergies.platform.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.kernel.Refusal.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows as a page or a program submits them: a list of values by column; or, where only texts can be sent, the same as JSON, or the
 * values of the first column line by line.
 */
public final class TypedRows {

    /** Our choice: more rows are a table to import, not a form. */
    private static final int MOST = 100;

    /** The name of the column of rows that were sent as lines of text. */
    private static final String ONLY = "";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TypedRows() {}

    /** The rows that say something, their values without surrounding blanks; empty if the value is no list of rows. */
    public static Optional<List<Map<String, String>>> read(Object value) {
        Object list = value instanceof String text ? parsed(text) : value;
        if (!(list instanceof List<?> rows)) {
            return Optional.empty();
        }
        List<Map<String, String>> read = new ArrayList<>();
        for (Object row : rows) {
            if (!(row instanceof Map<?, ?> cells) || !cells.values().stream().allMatch(TypedRows::isCell)) {
                return Optional.empty();
            }
            Map<String, String> named = new LinkedHashMap<>();
            cells.forEach((column, cell) -> named.put(
                    String.valueOf(column), cell == null ? "" : cell.toString().strip()));
            if (named.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                read.add(named);
            }
        }
        return Optional.of(read);
    }

    /** What is wrong with rows: too many, an unknown column, a text that cannot be stored. */
    static List<Violation> check(String field, List<RowColumn> columns, List<Map<String, String>> rows) {
        if (rows.size() > MOST) {
            return List.of(Violation.of(field, "workflow.form.rows", MOST));
        }
        Set<String> known = columns.stream().map(RowColumn::id).collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String row = field + "[" + i + "].";
            rows.get(i).forEach((column, cell) -> {
                if (!known.contains(column)) {
                    violations.add(Violation.of(row + column, "workflow.form.column", column));
                }
                FormRule.maxLength(FormParser.LONGEST_TEXT)
                        .check(row + column, cell)
                        .ifPresent(violations::add);
                FormRule.printable().check(row + column, cell).ifPresent(violations::add);
            });
        }
        return violations;
    }

    private static boolean isCell(Object cell) {
        return cell == null || cell instanceof String || cell instanceof Number || cell instanceof Boolean;
    }

    private static Object parsed(String text) {
        if (!text.strip().startsWith("[")) {
            return text.lines().map(line -> Map.of(ONLY, line)).toList();
        }
        try {
            return JSON.readValue(text, List.class);
        } catch (JsonProcessingException noRows) {
            return null;
        }
    }

    /** Rows that were sent as lines of text state their first column. */
    static List<Map<String, String>> in(List<RowColumn> columns, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.containsKey(ONLY) && !columns.isEmpty()
                        ? Map.of(columns.get(0).id(), row.get(ONLY))
                        : row)
                .toList();
    }
}
