package fr.synergies.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Who may ask for what, {@code src/test/resources/access.csv}: a row for each operation, a column for each role. */
record AccessTable(Map<Operation.Name, Map<String, String>> rows) {

    static final List<String> ROLES = List.of(
            "anonymous",
            "staff-cci",
            "staff-metropole",
            "manager-cci",
            "manager-metropole",
            "finance",
            "auditor",
            "admin");

    private static final String LEGEND = """
            # Who may ask for what: a row for each operation of the API and the pages, a column for each role.
            # ok: the request reaches the use case, which may still refuse it for what it names or says.
            # 401, 403: it is refused before. sign-in: it leads to the sign-in page.
            # AccessTableTest compares this table with what the program answers.
            """;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setCommentMarker('#')
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    static AccessTable stored() {
        try (Reader file =
                new InputStreamReader(AccessTable.class.getResourceAsStream("/access.csv"), StandardCharsets.UTF_8)) {
            Map<Operation.Name, Map<String, String>> rows = new LinkedHashMap<>();
            for (CSVRecord row : FORMAT.parse(file)) {
                Operation.Name name = new Operation.Name(row.get("verb"), row.get("path"));
                Map<String, String> answers = new LinkedHashMap<>();
                ROLES.forEach(role -> answers.put(role, row.get(role)));
                if (rows.put(name, answers) != null) {
                    throw new IllegalStateException("Two rows for " + name);
                }
            }
            return new AccessTable(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Collection<Operation.Name> names() {
        return rows.keySet();
    }

    /** The table as it is stored: in columns that people can read. */
    String text() {
        int widest =
                names().stream().mapToInt(name -> name.path().length()).max().orElse(0);
        return LEGEND
                + line("verb", "path", widest, ROLES)
                + rows.entrySet().stream()
                        .map(row -> line(
                                row.getKey().verb(),
                                row.getKey().path(),
                                widest,
                                ROLES.stream().map(row.getValue()::get).toList()))
                        .collect(Collectors.joining());
    }

    private static String line(String verb, String path, int widest, List<String> answers) {
        StringBuilder line = new StringBuilder("%-6s, %-" + widest + "s");
        for (String role : ROLES) {
            line.append(", %").append(role.length()).append('s');
        }
        Object[] cells = Stream.concat(Stream.of(verb, path), answers.stream()).toArray();
        return line.append('\n').toString().formatted(cells);
    }
}
