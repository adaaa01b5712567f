package fr.synergies.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Each operation is open to the roles that the table names, and to no others. The table of today is written to
 * {@code target/access.csv}: where a difference is meant, it replaces {@code src/test/resources/access.csv}.
 */
@SynergiesTest
class AccessTableTest {

    private static final Path TODAY = Path.of("target", "access.csv");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private TestSystem system;

    @LocalServerPort
    private int port;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.open();
        system.close();
    }

    @Test
    void the_table_has_a_row_for_each_operation_of_the_pages_and_of_the_documented_api() throws IOException {
        SortedSet<Operation.Name> all = new TreeSet<>(Operations.of(mappings).names());
        all.addAll(documented());

        assertThat(AccessTable.stored().names()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void each_role_is_let_in_or_refused_as_the_table_says() throws IOException {
        AccessTable today = today();
        Files.writeString(TODAY, today.text());

        AccessTable stored = AccessTable.stored();
        today.rows()
                .forEach((name, answers) -> assertThat(answers)
                        .as("%s (the table of today: %s)", name, TODAY)
                        .isEqualTo(stored.rows().get(name)));
    }

    private AccessTable today() throws IOException {
        SampleBodies bodies = new SampleBodies(openApi());
        Collection<Operation> operations = Operations.of(mappings).all().values();
        Map<String, Map<Operation.Name, String>> byRole = AccessTable.ROLES.parallelStream()
                .collect(Collectors.toMap(role -> role, role -> answers(new Asker(port, role, bodies), operations)));
        Map<Operation.Name, Map<String, String>> rows = new LinkedHashMap<>();
        for (Operation operation : operations) {
            Map<String, String> answers = new LinkedHashMap<>();
            AccessTable.ROLES.forEach(role -> answers.put(role, byRole.get(role).get(operation.name())));
            rows.put(operation.name(), answers);
        }
        return new AccessTable(rows);
    }

    private static Map<Operation.Name, String> answers(Asker asker, Collection<Operation> operations) {
        return operations.stream().collect(Collectors.toMap(Operation::name, asker::answer));
    }

    private SortedSet<Operation.Name> documented() throws IOException {
        SortedSet<Operation.Name> names = new TreeSet<>();
        openApi()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                verb -> names.add(Operation.Name.of(verb.toUpperCase(Locale.ROOT), path.getKey()))));
        return names;
    }

    private JsonNode openApi() throws IOException {
        Http reader = Http.anonymous(port);
        reader.signIn("staff-cci", "synergies");
        return new ObjectMapper().readTree(reader.get("/v3/api-docs").body());
    }
}
