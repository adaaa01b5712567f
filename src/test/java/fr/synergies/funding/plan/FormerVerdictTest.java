package fr.synergies.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of the version before tables held figures only: its rule set, whose tables have Java above their figures, and two
 * verdicts as that version stored them.
 */
@SynergiesTest
class FormerVerdictTest {

    private static final Path BEFORE = Path.of("src/test/resources/former");
    private static final String VERSION = "6184ea837c2c";
    private static final String HASH = "6184ea837c2c440c70d37d118a130f4c5c3d70111e20babd94c559b27180a351";

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void keep() throws IOException {
        system.open();
        database.sql("insert into rule_set (version, hash, stored_at, stored_by, origin, reason)"
                        + " values (?, ?, ?, 'system', 'SHIPPED', '')")
                .params(VERSION, HASH, now())
                .update();
        Path rules = BEFORE.resolve("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                database.sql("insert into rule_set_file (version, path, content) values (?, ?, ?)")
                        .params(VERSION, rules.relativize(file).toString(), Files.readAllBytes(file))
                        .update();
            }
        }
    }

    @AfterEach
    void close() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022})
    void a_verdict_of_before_is_computed_again_to_the_letter(int year) throws IOException {
        keep(year);

        JsonNode again = system.client("auditor")
                .get("/api/decisions/before-" + year + "/recomputation")
                .json();

        assertThat(again.path("rules").asText()).isEqualTo(VERSION);
        assertThat(again.path("own").asBoolean()).isTrue();
        assertThat(again.path("identical").asBoolean()).as(again.toString()).isTrue();
        assertThat(again.path("change").decimalValue()).isEqualByComparingTo("0");
        for (String list : List.of("figures", "findings")) {
            assertThat(again.path(list)).as(list).isEmpty();
        }
    }

    @Test
    void by_the_rules_of_today_it_is_the_same_too() throws IOException {
        keep(2022);

        JsonNode again = system.client("auditor")
                .get("/api/decisions/before-2022/recomputation?rules=current")
                .json();

        assertThat(again.path("own").asBoolean()).isFalse();
        assertThat(again.path("identical").asBoolean()).as(again.toString()).isTrue();
    }

    private void keep(int year) throws IOException {
        JsonNode verdict =
                json.readTree(BEFORE.resolve("verdict-" + year + ".json").toFile());
        database.sql("insert into decision (id, kind, case_id, sequence, rules_version, outcome, about, facts, content,"
                        + " judged_at) values (:id, 'funding', :case, 1, :rules, :outcome,"
                        + " '{\"planVersion\":\"1\",\"sequence\":\"1\"}', :facts, :content, :at)")
                .param("id", "before-" + year)
                .param("case", Plans.caseId(year))
                .param("rules", verdict.path("rulesVersion").asText())
                .param("outcome", verdict.path("outcome").asText())
                .param("facts", verdict.path("facts").asText())
                .param("content", verdict.path("content").asText())
                .param("at", now())
                .update();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
