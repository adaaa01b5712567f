package fr.synergies.synergy.page;

import static fr.synergies.synergy.carried.Carrying.CARPENTER;
import static fr.synergies.synergy.carried.Carrying.CASES;
import static fr.synergies.synergy.carried.Carrying.JOINER;
import static fr.synergies.synergy.carried.Carrying.SAWMILL;
import static fr.synergies.synergy.carried.Carrying.STUDY;
import static fr.synergies.synergy.carried.Town.SYNERGIES;
import static fr.synergies.synergy.carried.Town.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.synergy.carried.Carrying;
import fr.synergies.synergy.carried.Town;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SynergiesTest
class SynergyCaseApiTest {

    private static final List<String> WRITTEN =
            List.of("synergy", "synergy_member", "decision", "synergy_measure", "company_visit");

    @Autowired
    private TestSystem system;

    private Carrying carrying;

    @BeforeEach
    void open() {
        system.open();
        carrying = new Carrying(system);
        carrying.settleTown();
    }

    @AfterEach
    void settle() {
        Town.settle(system);
        system.close();
    }

    @Test
    void what_is_carried_is_listed_by_what_it_is_about_and_by_pages() {
        String wood = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        String gas = carrying.open(carrying.proposal("POOLING", SAWMILL));

        assertThat(numbers("")).containsExactly(wood, gas);
        assertThat(numbers("?kind=POOLING")).containsExactly(gas);
        assertThat(numbers("?siret=" + JOINER)).containsExactly(gas);
        assertThat(numbers("?workingGroup=EXPERIMENTATION&stage=CANDIDATE")).containsExactly(wood);
        assertThat(numbers("?stage=RUNNING")).isEmpty();
        assertThat(numbers("?park=CAP_NORD")).hasSize(2);
        assertThat(numbers("?park=GRAND_SUD")).isEmpty();
        problem(400, system.client("auditor").get(CASES + "?stage=SOON"), "stage");
        problem(400, system.client("auditor").get(CASES + "?page=two"), "page");
        problem(404, system.client("auditor").get("/api/programmes/NOWHERE/synergy-cases"));
    }

    @Test
    void a_case_is_opened_once_by_staff_and_never_against_the_rules() {
        long proposal = carrying.proposal("SUBSTITUTION", SAWMILL);
        String path = SYNERGIES + "/" + proposal + "/case";
        problem(403, system.client("auditor").post(path, ""));
        problem(403, system.client("finance").post(path, ""));
        problem(404, system.client("staff-cci").post(SYNERGIES + "/999999/case", ""));
        carrying.open(proposal);
        problem(409, system.client("staff-metropole").post(path, ""));

        carrying.company(JOINER, "consent", "NONE");
        Town.settle(system);
        long refused = carrying.proposal("POOLING", SAWMILL);
        Answer answer = system.client("staff-cci").post(SYNERGIES + "/" + refused + "/case", "");
        problem(422, answer);
        assertThat(answer.at("/detail")).contains("seuls des faits qui changent");
        assertThat(system.rows("synergy")).isEqualTo(1);
        carrying.company(JOINER, "consent", "GIVEN");
        assertThat(carrying.open(refused)).as("the facts changed").isEqualTo(String.valueOf(refused));
    }

    @Test
    void a_case_is_not_started_around_the_rules_by_its_business_key() {
        long proposal = carrying.proposal("SUBSTITUTION", SAWMILL);
        for (String key : List.of("synergy-SYNERGIES-" + proposal + "-7", "synergy-SYNERGIES-x", "wood")) {
            Answer answer = system.client("staff-cci")
                    .post("/engine-rest/process-definition/key/synergy/start", "{\"businessKey\":\"" + key + "\"}");
            assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        }
        assertThat(system.rows("synergy")).isZero();
    }

    @Test
    void what_belongs_to_a_synergy_is_not_removed() {
        carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        long flow = system.client("staff-cci")
                .get(CASES)
                .json()
                .at("/items/0/members/0/flow")
                .asLong();
        problem(409, system.client("staff-cci").delete(Town.FLOWS + "/" + flow));
        problem(409, system.client("staff-cci").delete(Town.COMPANIES + "/" + SAWMILL));
        assertThat(system.client("staff-cci")
                        .delete(Town.COMPANIES + "/" + JOINER)
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            withdrawals | {"reason":"x"}                                                       | 400 | siret
            withdrawals | {"siret":"99900001100018","reason":" "}                              | 400 | reason
            withdrawals | {"siret":"99900003700013","reason":"x"}                              | 400 | siret
            withdrawals | {"siret":"99900001100018","reason":"x","day":"2022-01-11"}           | 400 | day
            withdrawals | {"siret":"99900001100018","reason":"x","day":"soon"}                 | 400 | day
            end         | {}                                                                   | 400 | reason
            end         | {"reason":""}                                                        | 400 | reason
            measures    | {"saving":1}                                                         | 400 | quantity
            measures    | {"quantity":-1,"saving":1}                                           | 400 | quantity
            measures    | {"quantity":1,"saving":1.005}                                        | 400 | saving
            measures    | {"quantity":1,"saving":1,"year":2021}                                | 400 | year
            measures    | {"quantity":1,"saving":1,"year":2023}                                | 400 | year
            measures    | {"quantity":1,"saving":1,"jobs":"many"}                              | 400 | jobs
            judgement   |                                                                      | 409 |
            """)
    void what_is_wrong_is_said_by_field_and_changes_nothing(String act, String body, int status, String field) {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.run(number, SAWMILL, CARPENTER);
        List<Integer> before = WRITTEN.stream().map(system::rows).toList();
        Answer answer = system.client("staff-cci").post(CASES + "/" + number + "/" + act, body == null ? "" : body);

        problem(status, answer, field == null ? new String[0] : new String[] {field});
        assertThat(WRITTEN.stream().map(system::rows)).isEqualTo(before);
        assertThat(carrying.stage(number)).isEqualTo("RUNNING");
    }

    @Test
    void a_year_is_measured_once_and_only_if_it_ran() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        String measures = CASES + "/" + number + "/measures";
        String body = "{\"quantity\":1,\"saving\":10,\"co2Tonnes\":0.25,\"energyKwh\":3,\"volunteerHours\":1.5}";
        problem(409, system.client("staff-cci").post(measures, body));
        carrying.run(number, SAWMILL, CARPENTER);
        problem(403, system.client("auditor").post(measures, body));
        assertThat(system.client("staff-cci").post(measures, body).status()).isEqualTo(201);
        problem(400, system.client("staff-cci").post(measures, body.replace("{", "{\"year\":2022,")), "year");
        JsonNode measure = carrying.read(number).at("/measures/0");
        assertThat(measure.path("co2Tonnes").asDouble()).isEqualTo(0.25);
        assertThat(measure.path("measuredBy").asText()).isEqualTo("staff-cci");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            confirmDiagnostic | {"note":"x"}                                                            | visitedOn
            confirmDiagnostic | {"visitedOn":"2022-01-11"}                                              | visitedOn
            confirmDiagnostic | {"visitedOn":"2022-01-10","quantities":"beaucoup"}                      | quantities
            confirmDiagnostic | {"visitedOn":"2022-01-10","quantities":"-4"}                            | quantities
            confirmDiagnostic | {"visitedOn":"2022-01-10","quantities":"1\\n2"}                         | quantities
            recordConsent     | {}                                                                      | decision
            recordConsent     | {"decision":"CONSENT"}                                                  | consentedOn
            recordConsent     | {"decision":"CONSENT","consentedOn":"2022-01-11"}                       | consentedOn
            recordConsent     | {"decision":"CONSENT","consentedOn":"2022-01-08","informedOn":"2022-01-09"} | informedOn
            recordConsent     | {"decision":"REFUSE","reason":" "}                                      | reason
            studyFeasibility  | {"technical":"x","legal":"x"}                                           | economic
            signAgreement     | {"signedOn":"2022-01-11","reference":"x"}                               | signedOn
            signAgreement     | {"signedOn":"2022-01-10"}                                               | reference
            recordTrial       | {"decision":"SUCCESS"}                                                  | reason
            recordTrial       | {"decision":"MAYBE","reason":"x"}                                       | decision
            measureSynergy    | {"saving":"1"}                                                          | quantity
            measureSynergy    | {"quantity":"1","saving":"1","jobs":"un"}                               | jobs
            measureSynergy    | {"quantity":"1","saving":"1","year":"2021"}                             | year
            measureSynergy    | {}                                                                      | quantity
            """)
    void what_is_wrong_with_a_form_is_said_by_field(String element, String form, String field) {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        walk(number, element);
        List<Integer> before = WRITTEN.stream().map(system::rows).toList();
        String stage = carrying.stage(number);
        Answer refused = carrying.waiting(number).size() > 1
                ? carrying.complete(number, element, SAWMILL, form, true)
                : carrying.complete("staff-cci", number, element, form);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).anyMatch(each -> each.endsWith(field));
        assertThat(carrying.waiting(number)).contains(element);
        assertThat(carrying.stage(number)).isEqualTo(stage);
        assertThat(WRITTEN.stream().map(system::rows)).isEqualTo(before);
    }

    @Test
    void the_api_describes_itself() {
        Http reader =
                Http.anonymous(URI.create(system.client("auditor").origin()).getPort());
        reader.signIn("auditor", "synergies");
        String described = reader.get("/v3/api-docs").body();
        assertThat(described).contains("/synergy-cases/{number}/withdrawals", "SynergyCase", "Convention 2022-07");
    }

    /** Goes on until a step waits. */
    private void walk(String number, String element) {
        if (element.equals("confirmDiagnostic")) {
            return;
        }
        carrying.visited(number, SAWMILL, CARPENTER);
        if (element.equals("recordConsent")) {
            return;
        }
        carrying.agreed(number, SAWMILL, CARPENTER);
        if (element.equals("studyFeasibility")) {
            return;
        }
        carrying.done(number, "studyFeasibility", STUDY);
        if (element.equals("signAgreement")) {
            return;
        }
        carrying.done(number, "signAgreement", Carrying.SIGN);
        if (element.equals("recordTrial")) {
            return;
        }
        carrying.done(number, "recordTrial", "{\"decision\":\"SUCCESS\",\"reason\":\"Oui\"}");
        system.clock().moveTo(java.time.Instant.parse("2023-01-02T07:00:00Z"));
        system.fireTimers();
    }

    private List<String> numbers(String query) {
        return system.client("auditor").get(CASES + query).json().path("items").findValuesAsText("number");
    }
}
