package fr.synergies.programme.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.synergies.Answer;
import fr.synergies.AtOnce;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Another programme, with other dates, partners and exercises, needs no code: its definition says all of it. */
@SynergiesTest
class RegistrationTest {

    private static final Path SHIPPED = Path.of("src/main/resources/programmes/synergies.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void a_second_programme_is_registered_opens_its_life_and_has_its_plans_judged() {
        assertThat(register(definition -> {}).status()).isEqualTo(201);

        assertThat(system.client("auditor").get("/api/programmes/BEAUNE").at("/months"))
                .isEqualTo("36");
        assertThat(system.client("auditor").get("/api/programmes/BEAUNE/life").at("/status"))
                .isEqualTo("APPLYING");
        assertThat(system.task("programme-BEAUNE", "prepareApplication")).isNotNull();
        Answer plan =
                system.client("staff-cci").post("/api/programmes/BEAUNE/exercises/2023/funding-plan/submission", "{}");
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        assertThat(plan.text()).as("the cap of staff, as for SYNERGIES").contains("staff-ceiling");
    }

    @Test
    void a_programme_of_other_financers_is_told_what_the_rules_lack_and_no_plan_of_it_goes_to_somebody_else() {
        assertThat(register(RegistrationTest::ofLens).status()).isEqualTo(201);

        Answer programme = system.client("staff-cci").get("/api/programmes/BEAUNE");
        assertThat(programme.text())
                .contains(
                        "funding-coverage",
                        "le reste à charge irait à EMPLOYER, qui ne finance rien dans ce programme");
        Answer submitted =
                system.client("staff-cci").post("/api/programmes/BEAUNE/exercises/2023/funding-plan/submission", "{}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(422);
        assertThat(submitted.fields()).contains("rules.2022.TRAVEL", "rules.2024.COORDINATION");
        Answer whatIf = system.client("staff-cci")
                .post(
                        "/api/funding/evaluations",
                        "{\"programme\":\"BEAUNE\",\"exercise\":2023,\"months\":12,\"fte\":1,"
                                + "\"lines\":[{\"category\":\"TRAVEL\",\"amount\":100.00}]}");
        assertThat(whatIf.status()).isEqualTo(422);
        assertThat(new PageReader(program).read("staff-cci", "/programmes/BEAUNE"))
                .contains("qui ne finance rien dans ce programme")
                .doesNotContain("??");
    }

    @Test
    void the_remainder_of_a_programme_goes_to_its_own_employer_and_aid_holder() {
        assertThat(register(definition -> {
                            ofLens(definition);
                            ((ObjectNode) definition.at("/financers/2")).put("role", "EMPLOYER");
                        })
                        .status())
                .isEqualTo(201);

        Answer verdict = system.client("staff-cci")
                .post(
                        "/api/funding/evaluations",
                        "{\"programme\":\"BEAUNE\",\"exercise\":2023,\"months\":12,\"fte\":0.75,\"vacantMonths\":3,"
                                + "\"lines\":[{\"category\":\"SALARY\",\"amount\":44250.00},"
                                + "{\"category\":\"TRAVEL\",\"amount\":100.00}]}");

        assertThat(verdict.json().at("/partners/ADEME").decimalValue()).isEqualByComparingTo("20250.00");
        assertThat(verdict.json().at("/partners/CALL").decimalValue()).isEqualByComparingTo("24000.00");
        assertThat(verdict.json().at("/partners/CCI_ARTOIS").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(verdict.text()).doesNotContain("DIJON", "CCIMDB").contains("post-vacant");
    }

    /** Financers of another region, of whom one has a role that the rules name. */
    private static void ofLens(ObjectNode definition) {
        for (var exercise : definition.withArray("exercises")) {
            exercise.path("plan").forEach(line -> ((ObjectNode) line).remove("shares"));
        }
        var financers = definition.putArray("financers");
        for (String code : List.of("ADEME", "CALL", "CCI_ARTOIS")) {
            ObjectNode financer = financers.addObject().put("code", code).put("funder", code.equals("ADEME"));
            financer.putObject("name").put("fr", code).put("en", code);
        }
        ((ObjectNode) financers.get(1)).put("role", "AID_HOLDER");
    }

    @Test
    void a_definition_is_refused_with_every_field_that_is_wrong_and_leaves_nothing() {
        assertThat(register(definition -> definition.put("code", "beaune").put("end", "2021-01-01"))
                        .fields())
                .contains("code", "end");
        assertThat(register(definition -> definition.remove("name")).fields()).containsExactly("name");
        assertThat(register(definition -> definition.withArray("financers").removeAll())
                        .fields())
                .containsExactly("financers");
        assertThat(register(definition -> ((ObjectNode) definition.at("/exercises/0")).put("from", "2019-01-01"))
                        .fields())
                .containsExactly("exercises[0].from");
        assertThat(register(definition -> ((ObjectNode) definition.at("/exercises/0/plan/0")).put("category", "YACHT"))
                        .status())
                .as("an unknown category of expense")
                .isEqualTo(400);
        assertThat(system.rows("programme")).isEqualTo(1);
        assertThat(system.task("programme-BEAUNE", "prepareApplication")).isNull();
    }

    @Test
    void a_code_is_taken_once_and_only_staff_register() {
        assertThat(register(definition -> definition.put("code", "SYNERGIES")).status())
                .isEqualTo(409);
        assertThat(system.client("auditor").post("/api/programmes", "{}").status())
                .isEqualTo(403);
        assertThat(register("finance", definition -> {}).status()).isEqualTo(403);
        assertThat(system.client("staff-cci").post("/api/programmes", "{}").fields())
                .contains("code", "name", "exercises");
    }

    @Test
    void of_two_who_register_the_same_code_at_once_one_is_answered_with_409() throws Exception {
        List<Answer> both =
                AtOnce.both(() -> register("staff-cci", definition -> {}), () -> register(definition -> {}));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(system.rows("programme")).isEqualTo(2);
    }

    private Answer register(Consumer<ObjectNode> change) {
        return register("staff-metropole", change);
    }

    private Answer register(String user, Consumer<ObjectNode> change) {
        try {
            String text = java.nio.file.Files.readString(SHIPPED)
                    .replace("2024-", "2025-")
                    .replace("2023-", "2024-")
                    .replace("2022-", "2023-")
                    .replace("2021-", "2022-")
                    .replace("year: 2023", "year: 2024")
                    .replace("year: 2022", "year: 2023")
                    .replace("year: 2021", "year: 2022")
                    .replace("code: SYNERGIES", "code: BEAUNE");
            ObjectNode definition = (ObjectNode) new YAMLMapper().readTree(text);
            change.accept(definition);
            return system.client(user).post("/api/programmes", JSON.writeValueAsString(definition));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
