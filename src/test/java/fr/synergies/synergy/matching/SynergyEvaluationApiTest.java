package fr.synergies.synergy.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code POST /api/synergies/evaluations}: what is proposed, in which order and words, and every input that is refused. */
@SynergiesTest
@TestInstance(Lifecycle.PER_CLASS)
class SynergyEvaluationApiTest {

    private static final String PATH = "/api/synergies/evaluations";
    private static final String A = "{\"id\":\"A\",\"park\":\"CAP_NORD\",\"consent\":true,\"latitude\":47.35,"
            + "\"longitude\":5.04,\"permits\":[\"13 02 05*\"],\"permitsKnown\":true}";
    private static final String B = "{\"id\":\"B\",\"park\":\"VITAL_EST\",\"consent\":true,\"permitsKnown\":true}";
    private static final String OUT = "{\"id\":\"f1\",\"company\":\"A\",\"direction\":\"OUT\",\"resource\":\"PALLET\","
            + "\"wasteCode\":\"15 01 03\",\"quantity\":1000,\"unit\":\"piece\",\"period\":\"YEAR\",\"months\":[1,2,3],"
            + "\"unitPrice\":9.99,\"disposalPrice\":0.40}";
    private static final String IN = "{\"id\":\"f2\",\"company\":\"B\",\"direction\":\"IN\",\"resource\":\"PALLET\","
            + "\"quantity\":1250,\"unit\":\"piece\",\"period\":\"YEAR\",\"unitPrice\":2.50,\"disposalPrice\":7}";

    @Autowired
    private TestSystem system;

    @BeforeAll
    void open() {
        system.open();
        system.close();
    }

    @Test
    void a_substitution_comes_with_its_figures_and_reasons() {
        Answer answer = evaluate(request(A + "," + B, OUT + "," + IN));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.at("/rulesVersion")).matches("[0-9a-f]{12}");
        assertThat(answer.json().path("synergies")).hasSize(1);
        assertThat(answer.text())
                .contains("{\"kind\":\"SUBSTITUTION\",\"flows\":[\"f1\",\"f2\"],\"companies\":[\"A\",\"B\"],"
                        + "\"verdict\":\"ELIGIBLE\",\"workingGroup\":\"PALLETS\",\"coverage\":0.80,\"distanceKm\":")
                .contains("\"savingPerYear\":2900.00,\"tonnesPerYear\":0.00,\"reasons\":[{\"rule\":\"two-companies\","
                        + "\"outcome\":\"PASS\",\"message\":\"2 entreprise(s) distincte(s) : A, B ; il en faut 2\","
                        + "\"source\":\"lecture du programme\"}");
        assertThat(answer.json().at("/synergies/0/reasons")).hasSize(12);
    }

    @Test
    void a_part_of_a_flow_may_be_bound_already() {
        String some = OUT.replace("\"unit\"", "\"bound\":400.5,\"unit\"");
        String all = OUT.replace("\"unit\"", "\"bound\":5000,\"unit\"");
        Answer answer = evaluate(request(A + "," + B, some + "," + IN));

        assertThat(answer.at("/synergies/0/verdict")).isEqualTo("TO_REVIEW");
        assertThat(answer.at("/synergies/0/reasons/10/outcome")).isEqualTo("REVIEW");
        assertThat(answer.at("/synergies/0/reasons/10/message")).startsWith("f1 : reste ");
        assertThat(evaluate(request(A + "," + B, all + "," + IN)).at("/synergies/0/verdict"))
                .isEqualTo("INELIGIBLE");
    }

    @Test
    void emissions_avoided_are_answered_where_a_factor_is_known() {
        String out = OUT.replace("PALLET", "METAL").replace("\"piece\"", "\"t\"");
        String in = IN.replace("PALLET", "METAL").replace("\"piece\"", "\"t\"");

        assertThat(evaluate(request(A + "," + B, out + "," + in)).text()).contains("\"co2TonnesPerYear\":1318.00}");
        assertThat(evaluate(request(A + "," + B, OUT + "," + IN)).text()).contains("\"co2TonnesPerYear\":null}");
    }

    @Test
    void ineligible_ones_are_answered_too_and_the_best_saving_comes_first() {
        String dear = IN.replace("f2", "f3").replace("2.50", "900").replace("\"piece\"", "\"kg\"");
        Answer answer = evaluate(request(A + "," + B, OUT + "," + IN + "," + dear));

        assertThat(answer.json().path("synergies").findValuesAsText("verdict"))
                .as("f3 is counted in kg: no figures, so it comes last")
                .containsExactly("ELIGIBLE", "INELIGIBLE");
        assertThat(answer.json().at("/synergies/1/savingPerYear").isNull()).isTrue();
        assertThat(answer.json().at("/synergies/1/coverage").isNull()).isTrue();
    }

    @Test
    void a_pooling_lists_its_whole_group() {
        String gas = "{\"id\":\"%s\",\"company\":\"%s\",\"direction\":\"IN\",\"resource\":\"GAS\",\"quantity\":100,"
                + "\"unit\":\"MWh\",\"period\":\"YEAR\",\"unitPrice\":60}";
        String c = B.replace("\"B\"", "\"C\"");
        String flows = gas.formatted("g3", "C") + "," + gas.formatted("g1", "A") + "," + gas.formatted("g2", "B");
        Answer answer = evaluate(request(A + "," + B + "," + c, flows));

        assertThat(answer.text())
                .contains("{\"kind\":\"POOLING\",\"flows\":[\"g1\",\"g2\",\"g3\"],\"companies\":[\"A\",\"B\",\"C\"],"
                        + "\"verdict\":\"ELIGIBLE\",\"workingGroup\":\"ENERGY_PURCHASING\",\"coverage\":null,")
                .contains("\"savingPerYear\":900.00");
    }

    @Test
    void the_least_that_can_be_said_is_enough() {
        Answer answer = evaluate(
                request(
                        "{\"id\":\"A\",\"park\":\"OUTSIDE\"},{\"id\":\"B\",\"park\":\"CAP_NORD\"}",
                        "{\"id\":\"x\",\"company\":\"A\",\"direction\":\"OUT\",\"resource\":\"WOOD\",\"quantity\":1,"
                                + "\"period\":\"DAY\"},{\"id\":\"y\",\"company\":\"B\",\"direction\":\"IN\","
                                + "\"resource\":\"WOOD_CHIP\",\"quantity\":0,\"period\":\"WEEK\",\"months\":[],\"unit\":null}"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/synergies/0/verdict")).isEqualTo("INELIGIBLE");
        assertThat(answer.at("/synergies/0/workingGroup")).isEqualTo("EXPERIMENTATION");
    }

    @Test
    void nothing_to_propose_is_an_empty_list() {
        assertThat(evaluate(request(A, OUT)).text()).contains("\"synergies\":[]");
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                bad(request(A + "," + A + "," + B, OUT + "," + IN), "companies[1].id"),
                bad(request(A + "," + B, OUT + "," + OUT), "flows[1].id"),
                bad(request(A, OUT + "," + IN), "flows[1].company"),
                bad(flow("\"id\":\"f1\"", "\"id\":\" \""), "flows[0].id"),
                bad(flow("\"id\":\"f1\",", ""), "flows[0].id"),
                bad(flow("\"id\":\"f1\"", "\"id\":\"" + "x".repeat(101) + "\""), "flows[0].id"),
                bad(flow("\"company\":\"A\",", ""), "flows[0].company"),
                bad(flow("OUT", "AWAY"), "flows[0].direction"),
                bad(flow("\"OUT\"", "null"), "flows[0].direction"),
                bad(flow("PALLET", "PALETTE"), "flows[0].resource"),
                bad(flow("\"PALLET\"", "\"\""), "flows[0].resource"),
                bad(flow("15 01 03", "150103"), "flows[0].wasteCode"),
                bad(flow("15 01 03", "15 01 3"), "flows[0].wasteCode"),
                bad(flow("15 01 03", "15 01 03**"), "flows[0].wasteCode"),
                bad(flow("15 01 03", "15 01 08"), "flows[0].wasteCode"),
                bad(flow("\"15 01 03\"", "\"\""), "flows[0].wasteCode"),
                bad(flow("1000", "-0.01"), "flows[0].quantity"),
                bad(flow("1000", "1000000001"), "flows[0].quantity"),
                bad(flow("1000", "0.0000001"), "flows[0].quantity"),
                bad(flow("1000", "1E400000000"), "flows[0].quantity"),
                bad(flow("1000", "\"1000\""), "flows[0].quantity"),
                bad(flow("\"quantity\":1000,", ""), "flows[0].quantity"),
                bad(flow("\"piece\"", "\"stone\""), "flows[0].unit"),
                bad(flow("\"piece\"", "\"\""), "flows[0].unit"),
                bad(flow("\"piece\"", "5"), "flows[0].unit"),
                bad(flow("YEAR", "CENTURY"), "flows[0].period"),
                bad(flow("\"YEAR\"", "null"), "flows[0].period"),
                bad(flow("\"piece\",\"period\":\"YEAR\"", "\"€/year\",\"period\":\"MONTH\""), "flows[0].period"),
                bad(flow("[1,2,3]", "[0]"), "flows[0].months[0]"),
                bad(flow("[1,2,3]", "[1,13]"), "flows[0].months[1]"),
                bad(flow("[1,2,3]", "[null]"), "flows[0].months[0]"),
                bad(flow("[1,2,3]", "[1,1,1,1,1,1,1,1,1,1,1,1,1]"), "flows[0].months"),
                bad(flow("9.99", "-1"), "flows[0].unitPrice"),
                bad(flow("0.40", "-0.40"), "flows[0].disposalPrice"),
                bad(flow("\"months\"", "\"bound\":-0.01,\"months\""), "flows[0].bound"),
                bad(flow("\"months\"", "\"bound\":1000000001,\"months\""), "flows[0].bound"),
                bad(flow("\"months\"", "\"bound\":\"1\",\"months\""), "flows[0].bound"),
                bad(flow("\"id\":\"f1\"", "\"id\":\"f1\",\"colour\":\"red\""), "flows[0].colour"),
                bad(company("CAP_NORD", "CAP_SUD"), "companies[0].park"),
                bad(company("\"CAP_NORD\"", "null"), "companies[0].park"),
                bad(company("\"consent\":true", "\"consent\":\"yes\""), "companies[0].consent"),
                bad(company("47.35", "90.1"), "companies[0].latitude"),
                bad(company("47.35", "-90.1"), "companies[0].latitude"),
                bad(company("5.04", "180.1"), "companies[0].longitude"),
                bad(company("5.04", "-180.1"), "companies[0].longitude"),
                bad(company("\"longitude\":5.04,", ""), "companies[0].longitude"),
                bad(company("\"latitude\":47.35,", ""), "companies[0].latitude"),
                bad(company("13 02 05*", "oil"), "companies[0].permits[0]"),
                bad(company("13 02 05*", "99 99 99*"), "companies[0].permits[0]"),
                bad(company("\"id\":\"A\"", "\"id\":\"A\",\"siren\":1"), "companies[0].siren"),
                bad(request("", OUT), "companies", "flows[0].company"),
                bad(request(A, ""), "flows"),
                bad(request(A, "null"), "flows[0]"),
                bad(request(A, String.join(",", Collections.nCopies(2001, OUT))), "flows"),
                bad("{\"programme\":\"SYNERGIES\"}", "companies", "flows"),
                bad(request(A + "," + B, OUT).replace("\"SYNERGIES\"", "null"), "programme"),
                bad(request(A + "," + B, OUT).replace("\"programme\"", "\"x\":1,\"programme\""), "x"),
                bad(
                        request(
                                A.replace("CAP_NORD", "NOPE"),
                                OUT.replace("1000", "-1")
                                        .replace("piece", "stone")
                                        .replace("[1,2,3]", "[13]")),
                        "companies[0].park",
                        "flows[0].quantity",
                        "flows[0].unit",
                        "flows[0].months[0]"));
    }

    @ParameterizedTest
    @MethodSource("badInputs")
    void bad_input_is_refused_naming_each_field(String body, List<String> fields) {
        Answer answer = evaluate(body);

        assertProblem(400, answer);
        assertThat(Set.copyOf(answer.fields())).as(answer.text()).containsExactlyInAnyOrderElementsOf(fields);
        answer.json()
                .path("errors")
                .forEach(error ->
                        assertThat(error.path("message").asText()).isNotBlank().doesNotContain("synergy."));
    }

    @Test
    void an_unknown_programme_is_not_found() {
        assertProblem(404, evaluate(request(A + "," + B, OUT).replace("SYNERGIES", "NOPE")));
    }

    @Test
    void more_synergies_than_can_be_read_are_refused() {
        String outs = many(OUT, "f1", 201);
        String ins = many(IN, "f2", 100);

        assertProblem(422, evaluate(request(A + "," + B, outs + "," + ins)));
    }

    @Test
    void many_flows_are_judged() {
        Answer answer = evaluate(request(A + "," + B, many(OUT, "f1", 40) + "," + many(IN, "f2", 25)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("synergies"))
                .as("a thousand pairs and a pool")
                .hasSize(1001);
    }

    @Test
    void english_is_spoken_to_who_asks_for_it() {
        String body = request(A + "," + B, OUT + "," + IN);
        Answer french = system.client("auditor").reading("de").post(PATH, body);
        Answer english = system.client("auditor").reading("en-GB").post(PATH, body);

        assertThat(french.at("/synergies/0/reasons/1/message")).startsWith("A : Cap Nord ; B : Vital'Est (satisfait");
        assertThat(english.at("/synergies/0/reasons/1/message")).startsWith("A: Cap Nord; B: Vital'Est (met");
        assertThat(english.at("/synergies/0/reasons/1/source"))
                .isEqualTo("fiche-action 2022: the three parks and their clubs");
        String wrong = flow("piece", "stone");
        assertThat(system.client("auditor").reading("en").post(PATH, wrong).at("/errors/0/message"))
                .startsWith("There is no unit “stone”. Units: kg,");
    }

    @Test
    void nobody_and_other_methods_are_refused() {
        assertProblem(401, system.client("").post(PATH, request(A + "," + B, OUT)));
        assertProblem(405, system.client("auditor").get(PATH));
    }

    private Answer evaluate(String body) {
        return system.client("auditor").post(PATH, body);
    }

    private static void assertProblem(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.at("/detail")).isNotBlank();
    }

    private static String many(String flow, String id, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> flow.replace("\"" + id + "\"", "\"" + id + "-" + i + "\""))
                .collect(Collectors.joining(","));
    }

    private static Arguments bad(String body, String... fields) {
        return Arguments.of(body, List.of(fields));
    }

    private static String flow(String text, String other) {
        return request(A + "," + B, OUT.replace(text, other) + "," + IN);
    }

    private static String company(String text, String other) {
        return request(A.replace(text, other) + "," + B, OUT + "," + IN);
    }

    private static String request(String companies, String flows) {
        return "{\"programme\":\"SYNERGIES\",\"companies\":[" + companies + "],\"flows\":[" + flows + "]}";
    }
}
