package fr.synergies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The program's own tables, in an order in which their rows can be deleted: neither the engine's nor Flyway's. */
final class OwnTables {

    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = current_schema and table_type = 'BASE TABLE'";

    private static final String REFERENCES = "select child.table_name, parent.table_name"
            + " from information_schema.referential_constraints reference"
            + " join information_schema.table_constraints child"
            + " on child.constraint_schema = reference.constraint_schema"
            + " and child.constraint_name = reference.constraint_name"
            + " join information_schema.table_constraints parent"
            + " on parent.constraint_schema = reference.unique_constraint_schema"
            + " and parent.constraint_name = reference.unique_constraint_name"
            + " where child.table_schema = current_schema and child.table_name <> parent.table_name";

    private OwnTables() {}

    /** Whoever refers to a table comes before it. */
    static List<String> in(JdbcTemplate database) {
        Set<String> left = new HashSet<>();
        database.query(TABLES, row -> {
            String table = row.getString(1).toLowerCase(Locale.ROOT);
            if (!table.startsWith("act_") && !table.startsWith("flyway_")) {
                left.add(table);
            }
        });
        Map<String, Set<String>> referring = new HashMap<>();
        database.query(REFERENCES, row -> {
            referring
                    .computeIfAbsent(row.getString(2).toLowerCase(Locale.ROOT), table -> new HashSet<>())
                    .add(row.getString(1).toLowerCase(Locale.ROOT));
        });
        return ordered(left, referring);
    }

    private static List<String> ordered(Set<String> left, Map<String, Set<String>> referring) {
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(table ->
                            referring.getOrDefault(table, Set.of()).stream().noneMatch(left::contains))
                    .sorted()
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("They refer to one another in a circle: " + left);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }
}
