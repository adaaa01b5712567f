package fr.synergies.funding.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code POST /api/funding/evaluations}: the figures of the paper, and every input that is refused. */
@SynergiesTest
@TestInstance(Lifecycle.PER_CLASS)
class EvaluationApiTest {

    private static final String PATH = "/api/funding/evaluations";
    private static final String SALARY = "{\"category\":\"SALARY\",\"amount\":100.00}";
    private static final Pattern AMOUNT =
            Pattern.compile("\"(?:amount|requestedAid|grantedAid|excess|maximumAid|ceiling|asked|granted|headroom"
                    + "|ADEME_REGION|DIJON_METROPOLE|CCIMDB)\":(-?[0-9.eE+]+)");

    @Autowired
    private TestSystem system;

    @BeforeAll
    void open() {
        system.open();
        system.close();
    }

    @Test
    void the_example_of_the_documentation_is_over_the_cap_by_4500_euros() {
        Answer answer = evaluate("""
                {"programme":"SYNERGIES","exercise":2022,"months":12,"fte":0.75,
                 "lines":[{"category":"SALARY","label":"Salaire chargé","amount":44250.00,"requestedAid":31500.00}],
                 "priorAid":{"EQUIPMENT":4000.00},"priorStaffMonths":9}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.at("/outcome")).isEqualTo("OVER_CAP");
        assertThat(answer.at("/rulesVersion")).isNotBlank();
        assertThat(answer.text())
                .contains("\"totals\":{\"amount\":44250.00,\"requestedAid\":31500.00,\"grantedAid\":27000.00,"
                        + "\"excess\":4500.00}")
                .contains("\"partners\":{\"ADEME_REGION\":27000.00,\"DIJON_METROPOLE\":17250.00,\"CCIMDB\":0.00}")
                .contains("{\"cap\":\"STAFF\",\"rate\":1.00,\"ceiling\":27000.00,\"asked\":31500.00,"
                        + "\"granted\":27000.00,\"headroom\":0.00}")
                .contains("\"maximumAid\":44250.00,\"requestedAid\":31500.00,\"grantedAid\":27000.00,"
                        + "\"excess\":4500.00");
        assertThat(answer.json().path("caps").findValuesAsText("cap"))
                .containsExactlyInAnyOrder("STAFF", "EXTERNAL", "EQUIPMENT");
        assertThat(cap(answer, "EQUIPMENT").path("ceiling").decimalValue()).isEqualByComparingTo("11000");
        assertThat(answer.at("/lines/0/label")).isEqualTo("Salaire chargé");
        JsonNode finding = finding(answer, "staff-ceiling");
        assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
        assertThat(finding.path("line").asInt(-1)).isZero();
        assertThat(finding.path("message").asText())
                .isEqualTo("36 000 € × 0,75 ETP × 12/12 = 27 000 €; demandé 31 500 €; dépassement 4 500 €");
        assertThat(finding.path("source").asText()).contains("fiche-action 2022");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, COMPLIANT, 55925.00, 31500.00, 11825.00, 12600.00, 0.00",
        "2022, OVER_CAP, 69950.00, 39400.00, 20350.00, 10200.00, 4500.00",
        "2023, OVER_CAP, 84700.00, 47600.00, 25900.00, 11200.00, 23000.00"
    })
    void the_plans_of_the_paper_come_out_to_the_cent(
            int year, String outcome, String amount, String aid, String metropole, String cci, String excess) {
        Answer answer = evaluate(paper(year));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/outcome")).isEqualTo(outcome);
        assertThat(answer.text())
                .contains("\"totals\":{\"amount\":" + amount)
                .contains("\"excess\":" + excess)
                .contains("\"partners\":{\"ADEME_REGION\":" + aid + ",\"DIJON_METROPOLE\":" + metropole + ",\"CCIMDB\":"
                        + cci + "}");
        assertThat(answer.json().path("lines").findValuesAsText("category"))
                .containsExactlyElementsOf(categories(year));
        assertAmountsHaveTwoDecimals(answer.text());
    }

    @Test
    void five_hundred_lines_are_judged() {
        Answer answer = evaluate(plan(String.join(",", java.util.Collections.nCopies(500, SALARY))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("lines")).hasSize(500);
        assertAmountsHaveTwoDecimals(answer.text());
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                bad(plan(SALARY.replace("SALARY", "SALAIRE")), "lines[0].category"),
                bad(plan(SALARY.replace("\"SALARY\"", "\"\"")), "lines[0].category"),
                bad(plan(SALARY.replace("\"SALARY\"", "null")), "lines[0].category"),
                bad(plan("{\"amount\":1}"), "lines[0].category"),
                bad(amount("-0.01"), "lines[0].amount"),
                bad(plan("{\"category\":\"SALARY\"}"), "lines[0].amount"),
                bad(amount("null"), "lines[0].amount"),
                bad(amount("1.001"), "lines[0].amount"),
                bad(amount("1000000000.01"), "lines[0].amount"),
                bad(amount("1E400000000"), "lines[0].amount"),
                bad(amount("1E-400000000"), "lines[0].amount"),
                bad(amount("\"100.00\""), "lines[0].amount"),
                bad(amount("\"\""), "lines[0].amount"),
                bad(amount("true"), "lines[0].amount"),
                bad(amount("[1]"), "lines[0].amount"),
                bad(amount("{\"a\":1}"), "lines[0].amount"),
                bad(amount("\"NaN\""), "lines[0].amount"),
                bad(plan("{\"category\":\"SALARY\",\"amount\":1,\"requestedAid\":-1}"), "lines[0].requestedAid"),
                bad(plan("{\"category\":\"SALARY\",\"amount\":1,\"requestedAid\":0.001}"), "lines[0].requestedAid"),
                bad(plan("{\"category\":7,\"amount\":1}"), "lines[0].category"),
                bad(plan("{\"category\":\"SALARY\",\"amount\":1,\"label\":5}"), "lines[0].label"),
                bad(plan("{\"category\":\"SALARY\",\"amount\":1,\"amont\":1}"), "lines[0].amont"),
                bad(fte("-0.1"), "fte"),
                bad(fte("10.01"), "fte"),
                bad(fte("0.12345"), "fte"),
                bad(fte("1E400000000"), "fte"),
                bad(fte("null"), "fte"),
                bad(months("0"), "months"),
                bad(months("13"), "months"),
                bad(months("1.5"), "months"),
                bad(months("\"12\""), "months"),
                bad(months("99999999999"), "months"),
                bad(months("null"), "months"),
                bad(plan(""), "lines"),
                bad(plan("null"), "lines[0]"),
                bad(plan("7"), "lines[0]"),
                bad(plan(String.join(",", java.util.Collections.nCopies(501, SALARY))), "lines"),
                bad("{\"programme\":\"SYNERGIES\",\"exercise\":2022,\"months\":12,\"fte\":1}", "lines"),
                bad(with("\"lignes\":1"), "lignes"),
                bad(with("\"priorAid\":{\"SALAIRE\":1}"), "priorAid[SALAIRE]"),
                bad(with("\"priorAid\":{\"EQUIPMENT\":-1}"), "priorAid[EQUIPMENT]"),
                bad(with("\"priorAid\":{\"EQUIPMENT\":\"1\"}"), "priorAid.EQUIPMENT"),
                bad(with("\"priorAid\":7"), "priorAid"),
                bad(with("\"priorStaffMonths\":-1"), "priorStaffMonths"),
                bad(plan(SALARY).replace("\"SYNERGIES\"", "null"), "programme"),
                bad(plan(SALARY).replace("2022", "null"), "exercise"),
                bad(
                        plan(SALARY).replace("\"SYNERGIES\"", "\"NOPE\"").replace("SALARY", "SALAIRE"),
                        "lines[0].category"),
                bad("{}", "programme", "exercise", "months", "fte", "lines"),
                bad(
                        "{\"programme\":\"SYNERGIES\",\"exercise\":2022,\"months\":13,\"fte\":11,\"lines\":[" + SALARY
                                + ",{\"category\":\"NOPE\",\"amount\":-1}]}",
                        "months",
                        "fte",
                        "lines[1].category",
                        "lines[1].amount"),
                bad(
                        "{\"programme\":\"SYNERGIES\",\"exercise\":2022,\"months\":\"x\",\"fte\":11,\"inconnu\":1,"
                                + "\"lines\":[{\"category\":\"NOPE\",\"amount\":\"1\",\"autre\":2}]}",
                        "months",
                        "fte",
                        "inconnu",
                        "lines[0].category",
                        "lines[0].amount",
                        "lines[0].autre"));
    }

    @ParameterizedTest
    @MethodSource("badInputs")
    void bad_input_is_refused_naming_each_field(String body, List<String> fields) {
        Answer answer = evaluate(body);

        assertProblem(400, answer);
        assertThat(Set.copyOf(answer.fields())).as(answer.text()).containsExactlyInAnyOrderElementsOf(fields);
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"x\"",
                "{",
                "{\"programme\":}",
                "<plan/>",
                plan(SALARY) + "x",
                plan(SALARY) + "{}",
                amount("NaN"),
                amount("Infinity"),
                amount("01"),
                amount("1,5"),
                with("\"months\":11"),
                plan("{\"category\":\"SALARY\",\"amount\":1,\"amount\":2}"),
                "[".repeat(5000) + "]".repeat(5000),
                with("\"x\":" + "[".repeat(5000) + "]".repeat(5000)),
                amount("1".repeat(2000)),
                "\u0000");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_json_of_this_shape_is_refused(String body) {
        assertProblem(400, evaluate(body));
    }

    @Test
    void a_zero_with_a_huge_exponent_is_answered_at_once() {
        Answer answer = evaluate(amount("0E-400000000"));

        assertThat(answer.status()).isIn(200, 400);
    }

    @ParameterizedTest
    @CsvSource({"2020, 422", "2024, 422", "0, 422", "-1, 422"})
    void an_exercise_outside_the_programme_is_unprocessable(int year, int status) {
        assertProblem(status, evaluate(plan(SALARY).replace("2022", String.valueOf(year))));
    }

    @Test
    void an_unknown_programme_is_not_found() {
        assertProblem(404, evaluate(plan(SALARY).replace("\"SYNERGIES\"", "\"NOPE\"")));
    }

    @Test
    void another_content_type_another_method_and_nobody_are_refused() {
        assertProblem(415, system.client("auditor").send("POST", PATH, "text/plain", plan(SALARY)));
        assertProblem(405, system.client("auditor").get(PATH));
        assertProblem(401, system.client("").post(PATH, plan(SALARY)));
    }

    @ParameterizedTest
    @CsvSource({
        "staff-cci",
        "staff-metropole",
        "finance",
        "finance2",
        "manager-cci",
        "manager-metropole",
        "auditor",
        "admin"
    })
    void every_signed_in_user_may_ask(String user) {
        assertThat(system.client(user).post(PATH, plan(SALARY)).status()).isEqualTo(200);
    }

    @Test
    void english_is_spoken_to_who_asks_for_it() {
        String tooMuch = plan("{\"category\":\"SALARY\",\"amount\":44250,\"requestedAid\":31500}")
                .replace("\"fte\":1,", "\"fte\":0.75,");
        Answer answer = system.client("auditor").reading("en-GB,en;q=0.9").post(PATH, tooMuch);

        assertThat(finding(answer, "staff-ceiling").path("message").asText())
                .isEqualTo("€36,000 × 0.75 FTE × 12/12 = €27,000; asked €31,500; excess €4,500");
        Answer french = system.client("auditor").reading("de").post(PATH, amount("-1"));
        Answer english = system.client("auditor").reading("en").post(PATH, amount("-1"));
        assertThat(french.at("/detail")).isEqualTo("Certaines données sont incorrectes.");
        assertThat(english.at("/detail")).isNotEqualTo(french.at("/detail"));
        assertThat(english.at("/errors/0/message")).isNotBlank().isNotEqualTo(french.at("/errors/0/message"));
    }

    private Answer evaluate(String body) {
        return system.client("auditor").post(PATH, body);
    }

    private String paper(int year) {
        JsonNode read =
                system.client("auditor").get(fr.synergies.Plans.path(year)).json();
        var content =
                fr.synergies.Plans.content(read).put("programme", "SYNERGIES").put("exercise", year);
        content.remove("version");
        content.path("lines")
                .forEach(line -> ((com.fasterxml.jackson.databind.node.ObjectNode) line).remove("partners"));
        content.path("lines").forEach(line -> {
            if (line.path("requestedAid").isNull()) {
                ((com.fasterxml.jackson.databind.node.ObjectNode) line).remove("requestedAid");
            }
        });
        return content.toString();
    }

    private List<String> categories(int year) {
        return system.client("auditor")
                .get(fr.synergies.Plans.path(year))
                .json()
                .path("lines")
                .findValuesAsText("category");
    }

    private static JsonNode cap(Answer answer, String code) {
        return IntStream.range(0, 3)
                .mapToObj(i -> answer.json().path("caps").path(i))
                .filter(cap -> cap.path("cap").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode finding(Answer answer, String rule) {
        for (JsonNode finding : answer.json().path("findings")) {
            if (finding.path("rule").asText().equals(rule)) {
                return finding;
            }
        }
        throw new AssertionError("No finding " + rule + ": " + answer.text());
    }

    private static void assertProblem(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.at("/status")).isEqualTo(String.valueOf(status));
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/detail")).isNotBlank();
    }

    private static void assertAmountsHaveTwoDecimals(String text) {
        List<String> amounts =
                AMOUNT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toList());
        assertThat(amounts).isNotEmpty().allMatch(amount -> amount.matches("-?\\d+\\.\\d{2}"));
    }

    private static Arguments bad(String body, String... fields) {
        return Arguments.of(body, List.of(fields));
    }

    private static String plan(String lines) {
        return "{\"programme\":\"SYNERGIES\",\"exercise\":2022,\"months\":12,\"fte\":1,\"lines\":[" + lines + "]}";
    }

    private static String amount(String amount) {
        return plan("{\"category\":\"SALARY\",\"amount\":" + amount + "}");
    }

    private static String fte(String fte) {
        return plan(SALARY).replace("\"fte\":1", "\"fte\":" + fte);
    }

    private static String months(String months) {
        return plan(SALARY).replace("\"months\":12", "\"months\":" + months);
    }

    private static String with(String field) {
        return plan(SALARY).replaceFirst("\\{", "{" + field.replace("\\", "\\\\") + ",");
    }
}
