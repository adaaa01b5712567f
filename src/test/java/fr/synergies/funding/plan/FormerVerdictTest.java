package fr.synergies.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.rules.engine.RuleFiles;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Databases of earlier versions, each with its rule set and verdicts as it stored them: one from before tables held figures only,
 * whose tables have Java above their figures; and one from before programmes had schemes and rows of their own, with a derogation
 * that names no line and a vacancy that lowers nothing.
 */
@SynergiesTest
class FormerVerdictTest {

    private static final Path CODE = Path.of("src/test/resources/former");
    private static final Path FIGURES = CODE.resolve("figures");

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2021, 6184ea837c2c",
        "'', 2022, 6184ea837c2c",
        "figures, 2021, 6b1f1fd6e715",
        "figures, 2022, 6b1f1fd6e715",
        "figures, 2022-derogation, 6b1f1fd6e715",
        "figures, 2022-vacant, 6b1f1fd6e715",
        "figures, 2023, 6b1f1fd6e715"
    })
    void a_verdict_of_before_is_computed_again_to_the_letter(String format, String year, String version)
            throws IOException {
        keep(CODE.resolve(format), year);

        JsonNode again = system.client("auditor")
                .get("/api/decisions/before-" + year + "/recomputation")
                .json();

        assertThat(again.path("rules").asText()).isEqualTo(version);
        assertThat(again.path("own").asBoolean()).isTrue();
        assertThat(again.path("identical").asBoolean()).as(again.toString()).isTrue();
        assertThat(again.path("change").decimalValue()).isEqualByComparingTo("0");
        for (String list : List.of("figures", "findings")) {
            assertThat(again.path(list)).as(list).isEmpty();
        }
    }

    @Test
    void by_the_rules_of_today_it_is_the_same_too() throws IOException {
        keep(CODE, "2022");

        JsonNode again = system.client("auditor")
                .get("/api/decisions/before-2022/recomputation?rules=current")
                .json();

        assertThat(again.path("own").asBoolean()).isFalse();
        assertThat(again.path("identical").asBoolean()).as(again.toString()).isTrue();
    }

    @Test
    void a_derogation_that_names_no_line_covers_every_line_by_the_rules_of_today_too() throws IOException {
        keep(FIGURES, "2022-derogation");

        JsonNode again = system.client("auditor")
                .get("/api/decisions/before-2022-derogation/recomputation?rules=current")
                .json();

        assertThat(again.path("outcomeNow").asText()).isEqualTo("DEROGATION");
        assertThat(again.path("change").decimalValue()).isEqualByComparingTo("0");
    }

    private void keep(Path former, String name) throws IOException {
        keepRules(former.resolve("rules"));
        JsonNode verdict =
                json.readTree(former.resolve("verdict-" + name + ".json").toFile());
        database.sql("insert into decision (id, kind, case_id, sequence, rules_version, outcome, about, facts, content,"
                        + " judged_at) values (:id, 'funding', :case, 1, :rules, :outcome,"
                        + " '{\"planVersion\":\"1\",\"sequence\":\"1\"}', :facts, :content, :at)")
                .param("id", "before-" + name)
                .param("case", Plans.caseId(Integer.parseInt(name.substring(0, 4))))
                .param("rules", verdict.path("rulesVersion").asText())
                .param("outcome", verdict.path("outcome").asText())
                .param("facts", verdict.path("facts").asText())
                .param("content", verdict.path("content").asText())
                .param("at", now())
                .update();
    }

    private void keepRules(Path rules) throws IOException {
        RuleFiles stored = RuleFiles.in(rules);
        database.sql("insert into rule_set (version, hash, stored_at, stored_by, origin, reason)"
                        + " values (?, ?, ?, 'system', 'SHIPPED', '')")
                .params(stored.version(), stored.hash(), now())
                .update();
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                database.sql("insert into rule_set_file (version, path, content) values (?, ?, ?)")
                        .params(stored.version(), rules.relativize(file).toString(), Files.readAllBytes(file))
                        .update();
            }
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
