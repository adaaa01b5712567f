package fr.synergies.claim.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code POST /api/funding/claims/evaluations}: the example of the programme's rules, and every input that is refused. */
@SynergiesTest
@TestInstance(Lifecycle.PER_CLASS)
class ClaimEvaluationApiTest {

    private static final String PATH = "/api/funding/claims/evaluations";
    private static final String LINE = line("PAIE-2022-11");
    private static final String CLAIM = """
            {"programme":"SYNERGIES","exercise":2022,
             "plan":[{"category":"SALARY","amount":44250.00,"grantedAid":27000.00}],
             "claimed":[{"category":"SALARY","amount":40000.00}],"claimedReferences":["PAIE-2022-10"],
             "lines":[%s]}""";

    @Autowired
    private TestSystem system;

    @BeforeAll
    void open() {
        system.open();
        system.close();
    }

    @Test
    void the_payslips_of_the_example_are_due_what_the_plan_leaves() {
        Answer answer = evaluate(
                CLAIM.formatted(String.join(",", line("PAIE-2022-11"), line("PAIE-2022-12"), line("PAIE-2022-13"))));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/rulesVersion")).isNotBlank();
        assertThat(answer.text())
                .contains(
                        "\"outcome\":\"REDUCED\",\"totals\":{\"amount\":11062.50,\"eligible\":8675.00,\"aid\":2593.22}")
                .contains("\"reference\":\"PAIE-2022-11\",\"amount\":3687.50,\"verdict\":\"ACCEPTED\","
                        + "\"eligible\":3687.50,\"aid\":2250.00")
                .contains("\"reference\":\"PAIE-2022-12\",\"amount\":3687.50,\"verdict\":\"ACCEPTED\","
                        + "\"eligible\":3687.50,\"aid\":343.22")
                .contains("\"reference\":\"PAIE-2022-13\",\"amount\":3687.50,\"verdict\":\"REDUCED\","
                        + "\"eligible\":1300.00,\"aid\":0.00")
                .contains("{\"cap\":\"STAFF\",\"granted\":27000.00,\"before\":24406.78,\"due\":2593.22,\"left\":0.00}")
                .contains("{\"cap\":\"EQUIPMENT\",\"granted\":0.00,\"before\":0.00,\"due\":0.00,\"left\":0.00}");
        assertThat(answer.json().path("findings").findValuesAsText("rule"))
                .containsExactly("line-exceeded", "line-transfer", "line-transfer");
        assertThat(answer.json().path("findings").get(0).path("severity").asText())
                .isEqualTo("ERROR");
        assertThat(answer.json().path("findings").get(0).path("line").asInt(-1)).isEqualTo(2);
        assertThat(answer.json().path("findings").get(0).path("source").asText())
                .isNotBlank();
    }

    @Test
    void what_is_not_stated_is_none() {
        Answer answer = evaluate("""
                {"programme":"SYNERGIES","exercise":2022,
                 "plan":[{"category":"STUDY","amount":10000.00,"grantedAid":8000.00}],
                 "lines":[{"category":"STUDY","date":"2022-05-02","amount":1000,"reference":"F-1","evidence":true}]}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/outcome")).isEqualTo("ADMISSIBLE");
        assertThat(answer.text()).contains("\"totals\":{\"amount\":1000.00,\"eligible\":1000.00,\"aid\":800.00}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-cci", "staff-metropole", "finance", "auditor"})
    void whoever_is_signed_in_may_ask(String user) {
        assertThat(system.client(user).post(PATH, CLAIM.formatted(LINE)).status())
                .isEqualTo(200);
    }

    @Test
    void five_hundred_lines_are_judged() {
        String lines = String.join(",", Collections.nCopies(500, LINE));

        assertThat(evaluate(CLAIM.formatted(lines)).json().path("lines")).hasSize(500);
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                bad(CLAIM.formatted(""), "lines"),
                bad(CLAIM.formatted(String.join(",", Collections.nCopies(501, LINE))), "lines"),
                bad(CLAIM.formatted("null"), "lines[0]"),
                bad(CLAIM.formatted("{}"), lineFields()),
                bad(with("\"SALARY\",\"date\"", "\"SALAIRE\",\"date\""), "lines[0].category"),
                bad(with("2022-11-30", "2022-02-30"), "lines[0].date"),
                bad(with("2022-11-30", "30/11/2022"), "lines[0].date"),
                bad(with("3687.50", "-1"), "lines[0].amount"),
                bad(with("3687.50", "0.001"), "lines[0].amount"),
                bad(with("\"PAIE-2022-11\"", "\"  \""), "lines[0].reference"),
                bad(with("\"PAIE-2022-11\"", "\"" + "x".repeat(101) + "\""), "lines[0].reference"),
                bad(with("\"evidence\":true", "\"evidence\":\"oui\""), "lines[0].evidence"),
                bad(with("\"timeRecord\":true", "\"timeRecord\":1"), "lines[0].timeRecord"),
                bad(with("\"amount\":44250.00", "\"amount\":null"), "plan[0].amount"),
                bad(with("\"grantedAid\":27000.00", "\"grantedAid\":-1"), "plan[0].grantedAid"),
                bad(with("\"grantedAid\":27000.00", "\"grantedAid\":44250.01"), "plan[0].grantedAid"),
                bad(with("{\"category\":\"SALARY\",\"amount\":44250.00,\"grantedAid\":27000.00}", ""), "plan"),
                bad(with("\"SALARY\",\"amount\":44250.00", "\"SALAIRE\",\"amount\":44250.00"), "plan[0].category"),
                bad(with("\"SALARY\",\"amount\":40000.00", "\"SALAIRE\",\"amount\":40000.00"), "claimed[0].category"),
                bad(with("40000.00", "-0.01"), "claimed[0].amount"),
                bad(with("[\"PAIE-2022-10\"]", "[\"\"]"), "claimedReferences[0]"),
                bad(with("[\"PAIE-2022-10\"]", "7"), "claimedReferences"),
                bad(with("\"exercise\":2022", "\"exercise\":null"), "exercise"),
                bad(with("\"programme\":\"SYNERGIES\"", "\"programme\":\"\""), "programme"),
                bad(with("\"lines\":", "\"lignes\":1,\"lines\":"), "lignes"),
                bad("{}", "programme", "exercise", "plan", "lines"));
    }

    @ParameterizedTest
    @MethodSource("badInputs")
    void bad_input_is_refused_naming_each_field(String body, List<String> fields) {
        Answer answer = evaluate(body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(Set.copyOf(answer.fields())).as(answer.text()).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void a_programme_that_is_not_registered_is_not_found() {
        assertThat(evaluate(with("SYNERGIES", "NOPE")).status()).isEqualTo(404);
    }

    @Test
    void an_exercise_that_the_programme_has_not_is_refused() {
        assertThat(evaluate(with("\"exercise\":2022", "\"exercise\":2030")).status())
                .isEqualTo(422);
    }

    private Answer evaluate(String body) {
        return system.client("staff-cci").post(PATH, body);
    }

    private static String line(String reference) {
        return "{\"category\":\"SALARY\",\"date\":\"2022-11-30\",\"amount\":3687.50,\"reference\":\"" + reference
                + "\",\"evidence\":true,\"timeRecord\":true}";
    }

    private static String with(String part, String other) {
        String claim = CLAIM.formatted(LINE);
        assertThat(claim).contains(part);
        return claim.replace(part, other);
    }

    private static Arguments bad(String body, String... fields) {
        return Arguments.of(body, List.of(fields));
    }

    private static String[] lineFields() {
        return new String[] {
            "lines[0].category", "lines[0].date", "lines[0].amount", "lines[0].reference", "lines[0].evidence"
        };
    }
}
