package fr.synergies.exchange.imports;

import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.SynergyKind;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Puts rows into tables for a test: columns that it does not name and that need a value get an empty one. */
public final class Rows {

    private final JdbcClient jdbc;
    private final Map<String, Columns> tables = new HashMap<>();

    public Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long company(String siret, String name, String park, Consent consent) {
        return add(
                "company",
                Map.of(
                        "programme",
                        "SYNERGIES",
                        "siret",
                        siret,
                        "name",
                        name,
                        "naf",
                        "16.23Z",
                        "park",
                        park,
                        "consent",
                        consent.name()));
    }

    public long flow(long company, String resource) {
        return add(
                "company_flow",
                Map.of(
                        "company_id",
                        company,
                        "direction",
                        "IN",
                        "resource",
                        resource,
                        "unit",
                        "piece",
                        "period",
                        "YEAR",
                        "quantity",
                        10));
    }

    public long visit(long company, String day, boolean diagnostic) {
        return add(
                "company_visit",
                Map.of("company_id", company, "visited_on", LocalDate.parse(day), "diagnostic", diagnostic));
    }

    public long synergy(SynergyKind kind, String group, String stage, String openedOn, long... flows) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of(
                "programme",
                "SYNERGIES",
                "case_id",
                "synergy-" + kind + "-" + flows[0] + "-" + openedOn + "-" + System.nanoTime(),
                "kind",
                kind.name(),
                "resource",
                "PALLET",
                "working_group",
                group,
                "stage",
                stage,
                "opened_on",
                LocalDate.parse(openedOn)));
        if (stage.equals("RUNNING")) {
            row.put("running_since", LocalDate.parse(openedOn));
        }
        long id = add("synergy", row);
        for (int place = 0; place < flows.length; place++) {
            add("synergy_member", Map.of("synergy_id", id, "place", place, "flow_id", flows[place]));
        }
        return id;
    }

    public void measure(long synergy, int year, Map<String, ?> figures) {
        Map<String, Object> row = new LinkedHashMap<>(figures);
        row.put("synergy_id", synergy);
        row.put("measured_year", year);
        row.put("measured_on", LocalDate.of(year, 12, 31));
        add("synergy_measure", row);
    }

    /** Adds a row; says its id, 0 where the table has none. */
    public long add(String table, Map<String, ?> given) {
        Columns columns = tables.computeIfAbsent(table, this::columns);
        Map<String, Object> row = new LinkedHashMap<>(given);
        columns.needed().forEach((column, type) -> row.computeIfAbsent(column, any -> empty(type)));
        columns.numbers()
                .forEach(column -> row.computeIfPresent(column, (any, value) -> new BigDecimal(value.toString())));
        String names = String.join(", ", row.keySet());
        String marks = row.keySet().stream().map(name -> "?").collect(Collectors.joining(", "));
        var insert = jdbc.sql("insert into " + table + " (" + names + ") values (" + marks + ")")
                .params(List.copyOf(row.values()));
        if (!columns.numbered()) {
            insert.update();
            return 0;
        }
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        insert.update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * The columns of a table; the database takes long to tell them.
     *
     * @param needed those that are never null and not counted by the database, with their types
     * @param numbers those that keep decimals; a test may give these as texts
     * @param numbered whether it has an id
     */
    private record Columns(Map<String, String> needed, List<String> numbers, boolean numbered) {}

    private Columns columns(String table) {
        Map<String, String> needed = new LinkedHashMap<>();
        List<String> numbers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        jdbc.sql("select lower(column_name) as name, lower(data_type) as type, is_nullable, is_identity"
                        + " from information_schema.columns where lower(table_name) = ?")
                .param(table)
                .query(row -> {
                    names.add(row.getString("name"));
                    if (row.getString("type").equals("numeric")) {
                        numbers.add(row.getString("name"));
                    }
                    if (row.getString("is_nullable").equals("NO")
                            && row.getString("is_identity").equals("NO")) {
                        needed.put(row.getString("name"), row.getString("type"));
                    }
                });
        return new Columns(needed, numbers, names.contains("id"));
    }

    private static Object empty(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        if (plain.startsWith("timestamp")) {
            return Timestamp.from(Instant.parse("2022-01-10T08:00:00Z"));
        }
        if (plain.startsWith("char") || plain.equals("text")) {
            return "";
        }
        if (plain.equals("date")) {
            return LocalDate.of(2022, 1, 10);
        }
        return plain.equals("boolean") ? (Object) false : (Object) 0;
    }
}
