package fr.synergies.company;

import static fr.synergies.synergy.carried.Town.COMPANIES;
import static fr.synergies.synergy.carried.Town.FLOWS;
import static fr.synergies.synergy.carried.Town.JOINERY;
import static fr.synergies.synergy.carried.Town.PALLETS;
import static fr.synergies.synergy.carried.Town.added;
import static fr.synergies.synergy.carried.Town.company;
import static fr.synergies.synergy.carried.Town.flow;
import static fr.synergies.synergy.carried.Town.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.company.reference.Siret;
import fr.synergies.synergy.carried.Town;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@SynergiesTest
public class CompanyApiTest {

    private static final String COMPANY = company(JOINERY, "Menuiserie Lamartin", "CAP_NORD");
    private static final String FLOW = flow(JOINERY, "OUT", "PALLET");

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void settle() {
        Town.settle(system);
        system.close();
    }

    @Test
    void the_history_of_a_company_says_what_changed_from_what_to_what() {
        added(system, COMPANIES, company(JOINERY, "Menuiserie", "CAP_NORD"));
        String changed = company(JOINERY, "Menuiserie", "GRAND_SUD").replaceFirst("}$", ",\"version\":1}");
        assertThat(system.client("staff-cci")
                        .put(COMPANIES + "/" + JOINERY, changed)
                        .status())
                .isEqualTo(200);

        Answer history = system.client("auditor").get("/api/cases/company-SYNERGIES-" + JOINERY + "/history");
        assertThat(history.json().at("/entries/0/changed").findValuesAsText("name"))
                .contains("name", "park", "permits[0]");
        assertThat(history.json().at("/entries/1/changed"))
                .hasToString("[{\"name\":\"park\",\"before\":\"CAP_NORD\",\"after\":\"GRAND_SUD\"}]");
        assertThat(new PageReader(program).read("auditor", "/cases/company-SYNERGIES-" + JOINERY))
                .contains("Ce qui a changé", "GRAND_SUD");
        Answer others = system.client("finance").get("/api/cases/company-SYNERGIES-" + JOINERY + "/history");
        assertThat(others.json().at("/entries/1/act").asText()).isEqualTo("company-changed");
        assertThat(others.json().at("/entries/1/changed"))
                .as("what a company shares with the staff is not told to all who read cases")
                .isEmpty();
    }

    @Test
    void a_company_is_kept_as_it_was_sent_and_tells_its_changes() {
        JsonNode sent = added(system, COMPANIES, COMPANY);
        Answer read = system.client("auditor").get(COMPANIES + "/" + JOINERY);

        assertThat(read.json()).isEqualTo(sent);
        assertThat(read.text())
                .contains("\"version\":1,\"name\":\"Menuiserie Lamartin\",\"naf\":\"16.23Z\",\"park\":\"CAP_NORD\"")
                .contains(
                        "\"consent\":\"GIVEN\",\"consentOn\":\"2022-01-05\",\"permits\":[\"13 02 05*\"],\"permitsKnown\":true")
                .contains("\"latitude\":null");
        assertThat(system.client("auditor")
                        .get("/api/cases/company-SYNERGIES-" + JOINERY + "/history")
                        .text())
                .contains("staff-cci a ajouté l’entreprise");
    }

    @Test
    void a_company_is_changed_by_who_read_it_last() {
        added(system, COMPANIES, COMPANY);
        String changed = COMPANY.replace("Lamartin", "Rude").replace("{\"siret\"", "{\"version\":1,\"siret\"");

        Answer first = system.client("staff-metropole").put(COMPANIES + "/" + JOINERY, changed);
        Answer second = system.client("staff-cci").put(COMPANIES + "/" + JOINERY, changed);

        assertThat(first.at("/name")).as(first.text()).isEqualTo("Menuiserie Rude");
        assertThat(first.at("/version")).isEqualTo("2");
        problem(409, second);
        problem(400, system.client("staff-cci").put(COMPANIES + "/" + JOINERY, COMPANY), "version");
        problem(
                400,
                system.client("staff-cci").put(COMPANIES + "/" + JOINERY, changed.replace(JOINERY, PALLETS)),
                "siret");
        problem(404, system.client("staff-cci").put(COMPANIES + "/" + PALLETS, changed));
    }

    @Test
    void a_company_is_there_once_in_its_programme() {
        added(system, COMPANIES, COMPANY);

        problem(409, system.client("staff-cci").post(COMPANIES, COMPANY));
    }

    @Test
    void a_company_goes_with_its_flows() {
        added(system, COMPANIES, COMPANY);
        added(system, FLOWS, FLOW);

        assertThat(system.client("staff-cci").delete(COMPANIES + "/" + JOINERY).status())
                .isEqualTo(204);
        problem(404, system.client("staff-cci").get(COMPANIES + "/" + JOINERY));
        assertThat(system.rows("company_flow")).isZero();
        assertThat(system.client("auditor")
                        .get("/api/cases/company-SYNERGIES-" + JOINERY + "/history")
                        .text())
                .contains("staff-cci a supprimé l’entreprise et ses flux");
    }

    @Test
    void companies_are_found_by_what_people_know_of_them_page_by_page() {
        IntStream.range(0, 60)
                .forEach(i -> added(system, COMPANIES, company(siret(i), "Atelier " + i + " 100%", "GRAND_SUD")));
        added(system, COMPANIES, COMPANY);

        JsonNode first = get(COMPANIES + "?park=GRAND_SUD");
        JsonNode second =
                get(COMPANIES + "?park=GRAND_SUD&page=" + first.path("next").asText());

        assertThat(first.path("items")).hasSize(50);
        assertThat(second.path("items")).hasSize(10);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.at("/items/0/siret").asText())
                .isGreaterThan(first.at("/items/49/siret").asText());
        assertThat(get(COMPANIES + "?q=LAMARTIN").path("items")).hasSize(1);
        assertThat(get(COMPANIES + "?q=" + JOINERY).path("items")).hasSize(1);
        assertThat(get(COMPANIES + "?q=0%25&park=CAP_NORD").path("items")).isEmpty();
        assertThat(get(COMPANIES + "?q=_").path("items")).isEmpty();
    }

    @Test
    void who_shares_nothing_is_seen_by_staff_only() {
        added(system, COMPANIES, COMPANY.replace("GIVEN", "WITHDRAWN"));
        String id = added(system, FLOWS, FLOW).path("id").asText();

        assertThat(get(COMPANIES).path("items")).isEmpty();
        assertThat(get(FLOWS).path("items")).isEmpty();
        problem(404, system.client("auditor").get(COMPANIES + "/" + JOINERY));
        problem(404, system.client("finance").get(FLOWS + "/" + id));
        assertThat(system.client("staff-metropole").get(COMPANIES).json().path("items"))
                .hasSize(1);
        assertThat(system.client("staff-metropole").get(FLOWS + "/" + id).status())
                .isEqualTo(200);
    }

    @Test
    void a_flow_lives_with_its_company() {
        added(system, COMPANIES, COMPANY);
        JsonNode flow = added(system, FLOWS, FLOW);
        String path = FLOWS + "/" + flow.path("id").asText();
        Answer read = system.client("auditor").get(path);

        assertThat(read.json()).isEqualTo(flow);
        assertThat(read.text())
                .contains("\"company\":\"Menuiserie Lamartin\",\"direction\":\"OUT\",\"resource\":\"PALLET\","
                        + "\"wasteCode\":null,\"quantity\":1200.5,\"unit\":\"piece\",\"period\":\"YEAR\",\"months\":[1,2,3],"
                        + "\"unitPrice\":2.5,\"disposalPrice\":0.4,\"note\":\"80 x 120\"");
        problem(409, system.client("staff-cci").post(FLOWS, FLOW));
        String changed = FLOW.replace("1200.50", "7").replace("{\"siret\"", "{\"version\":1,\"siret\"");
        assertThat(system.client("staff-cci").put(path, changed).at("/quantity"))
                .isEqualTo("7");
        problem(409, system.client("staff-cci").put(path, changed));
        assertThat(get(FLOWS + "?siret=" + JOINERY + "&resource=PALLET").path("items"))
                .hasSize(1);
        assertThat(get(FLOWS + "?resource=GAS").path("items")).isEmpty();
        assertThat(system.client("staff-cci").delete(path).status()).isEqualTo(204);
        problem(404, system.client("staff-cci").get(path));
        assertThat(system.client("auditor")
                        .get("/api/cases/company-SYNERGIES-" + JOINERY + "/history")
                        .text())
                .contains("a ajouté un flux", "a changé un flux", "a supprimé un flux");
    }

    static Stream<Arguments> badCompanies() {
        return Stream.of(
                Arguments.of(JOINERY, "99900001100019", "siret"),
                Arguments.of(JOINERY, "9990000110001", "siret"),
                Arguments.of("\"siret\":\"" + JOINERY + "\"", "\"siret\":null", "siret"),
                Arguments.of("Menuiserie Lamartin", " ", "name"),
                Arguments.of("Menuiserie Lamartin", "x".repeat(201), "name"),
                Arguments.of("16.23Z", "1623Z", "naf"),
                Arguments.of("16.23Z", "16.23A", "naf"),
                Arguments.of("CAP_NORD", "CAP_SUD", "park"),
                Arguments.of("\"GIVEN\"", "\"MAYBE\"", "consent"),
                Arguments.of("\"GIVEN\"", "\"NONE\"", "consentOn"),
                Arguments.of("2022-01-05", "2022-01-11", "consentOn"),
                Arguments.of("\"2022-01-05\"", "null", "consentOn"),
                Arguments.of("13 02 05*", "oil", "permits[0]"),
                Arguments.of("13 02 05*", "99 99 99*", "permits[0]"),
                Arguments.of("\"club\"", "\"latitude\":47.3,\"club\"", "longitude"),
                Arguments.of("\"club\"", "\"latitude\":91,\"longitude\":5,\"club\"", "latitude"),
                Arguments.of("\"club\"", "\"colour\":\"red\",\"club\"", "colour"));
    }

    @ParameterizedTest
    @MethodSource("badCompanies")
    void a_bad_company_is_refused_naming_the_field(String good, String bad, String field) {
        problem(400, system.client("staff-cci").post(COMPANIES, COMPANY.replace(good, bad)), field);
        assertThat(system.rows("company")).isZero();
    }

    static Stream<Arguments> badFlows() {
        return Stream.of(
                Arguments.of(JOINERY, PALLETS, "siret"),
                Arguments.of("OUT", "AWAY", "direction"),
                Arguments.of("PALLET", "PALETTE", "resource"),
                Arguments.of("1200.50", "-1", "quantity"),
                Arguments.of("1200.50", "null", "quantity"),
                Arguments.of("\"piece\"", "\"stone\"", "unit"),
                Arguments.of("\"piece\",\"period\":\"YEAR\"", "\"€/year\",\"period\":\"WEEK\"", "period"),
                Arguments.of("[3,1,2]", "[13]", "months[0]"),
                Arguments.of("2.50", "-2.50", "unitPrice"),
                Arguments.of("0.40", "1000000001", "disposalPrice"),
                Arguments.of("\"quantity\"", "\"wasteCode\":\"15 01 08\",\"quantity\"", "wasteCode"));
    }

    @ParameterizedTest
    @MethodSource("badFlows")
    void a_bad_flow_is_refused_naming_the_field(String good, String bad, String field) {
        added(system, COMPANIES, COMPANY);

        problem(400, system.client("staff-cci").post(FLOWS, FLOW.replace(good, bad)), field);
        assertThat(system.rows("company_flow")).isZero();
    }

    @Test
    void visits_are_told_and_listed_the_latest_first() {
        added(system, COMPANIES, COMPANY);
        String visits = COMPANIES + "/" + JOINERY + "/visits";
        added(system, visits, "{\"visitedOn\":\"2022-01-05\",\"diagnostic\":true,\"note\":\" Flux relevés \"}");
        IntStream.range(0, 51).forEach(i -> added(system, visits, "{\"visitedOn\":\"2022-01-10\"}"));

        JsonNode first = system.client("staff-metropole").get(visits).json();
        JsonNode second = system.client("staff-metropole")
                .get(visits + "?page=" + first.path("next").asText())
                .json();

        assertThat(first.path("items")).hasSize(50);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.at("/items/1/note").asText()).isEqualTo("Flux relevés");
        assertThat(second.at("/items/1/diagnostic").asBoolean()).isTrue();
        assertThat(second.at("/items/1/recordedBy").asText()).isEqualTo("staff-cci");
        assertThat(system.client("auditor")
                        .get("/api/cases/company-SYNERGIES-" + JOINERY + "/history")
                        .text())
                .contains("a noté une visite avec diagnostic", "a noté une visite\"");
        assertThat(system.client("staff-cci").delete(COMPANIES + "/" + JOINERY).status())
                .isEqualTo(204);
        assertThat(system.rows("company_visit")).isZero();
    }

    static Stream<Arguments> badVisits() {
        return Stream.of(
                Arguments.of("2022-01-10", "2022-01-11", "visitedOn"),
                Arguments.of("\"2022-01-10\"", "null", "visitedOn"),
                Arguments.of("\"2022-01-10\"", "\"10/01/2022\"", "visitedOn"),
                Arguments.of("\"note\":\"", "\"note\":\"" + "x".repeat(2001), "note"),
                Arguments.of("\"note\"", "\"colour\":\"red\",\"note\"", "colour"));
    }

    @ParameterizedTest
    @MethodSource("badVisits")
    void a_bad_visit_is_refused_naming_the_field(String good, String bad, String field) {
        added(system, COMPANIES, COMPANY);
        String visit = "{\"visitedOn\":\"2022-01-10\",\"diagnostic\":false,\"note\":\"\"}".replace(good, bad);

        problem(400, system.client("staff-cci").post(COMPANIES + "/" + JOINERY + "/visits", visit), field);
        problem(
                403,
                system.client("auditor").post(COMPANIES + "/" + JOINERY + "/visits", "{\"visitedOn\":\"2022-01-10\"}"));
        problem(403, system.client("finance").get(COMPANIES + "/" + JOINERY + "/visits"));
        assertThat(system.client("auditor")
                        .get(COMPANIES + "/" + JOINERY + "/visits")
                        .status())
                .isEqualTo(200);
        problem(404, system.client("staff-cci").get(COMPANIES + "/" + PALLETS + "/visits"));
        problem(400, system.client("staff-cci").get(COMPANIES + "/" + JOINERY + "/visits?page=last"), "page");
        assertThat(system.rows("company_visit")).isZero();
    }

    @Test
    void only_staff_writes() {
        added(system, COMPANIES, COMPANY);
        String id = added(system, FLOWS, FLOW).path("id").asText();
        for (String reader : new String[] {"auditor", "finance", "manager-cci", "admin"}) {
            problem(403, system.client(reader).post(COMPANIES, company(PALLETS, "x", "CAP_NORD")));
            problem(403, system.client(reader).put(COMPANIES + "/" + JOINERY, COMPANY));
            problem(403, system.client(reader).delete(COMPANIES + "/" + JOINERY));
            problem(403, system.client(reader).post(FLOWS, FLOW));
            problem(403, system.client(reader).put(FLOWS + "/" + id, FLOW));
            problem(403, system.client(reader).delete(FLOWS + "/" + id));
        }
        problem(401, system.client("").get(COMPANIES));
        problem(404, system.client("auditor").get(COMPANIES.replace("SYNERGIES", "NOPE")));
        problem(400, system.client("auditor").get(FLOWS + "?page=last"), "page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "99900001100018", "35600000000048", "35600000049837"})
    void a_siret_holds_by_its_check_digit(String siret) {
        assertThat(Siret.valid(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"73282932000075", "7328293200007", "732829320000744", "7328293200007A", "35600000049838", ""})
    void a_number_that_is_no_siret_is_known(String siret) {
        assertThat(Siret.valid(siret)).isFalse();
    }

    private JsonNode get(String path) {
        Answer answer = system.client("auditor").get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public static String siret(int number) {
        String start = String.format("8%08d0001", number);
        return IntStream.range(0, 10)
                .mapToObj(last -> start + last)
                .filter(Siret::valid)
                .findFirst()
                .orElseThrow();
    }
}
