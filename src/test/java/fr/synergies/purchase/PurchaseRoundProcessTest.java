package fr.synergies.purchase;

import static fr.synergies.synergy.carried.Town.COMPANIES;
import static fr.synergies.synergy.carried.Town.JOINERY;
import static fr.synergies.synergy.carried.Town.PALLETS;
import static fr.synergies.synergy.carried.Town.added;
import static fr.synergies.synergy.carried.Town.company;
import static fr.synergies.synergy.carried.Town.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.ProcessAssertions;
import fr.synergies.synergy.carried.Town;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code purchase-round}, walked through the API. */
@ProcessTest("purchase-round")
class PurchaseRoundProcessTest {

    private static final String GROUP = "/api/programmes/SYNERGIES/working-groups/ENERGY_PURCHASING";
    private static final String ROUNDS = GROUP + "/purchases";
    private static final String CASE = "purchase-SYNERGIES-ENERGY_PURCHASING-1";
    private static final String MWH = need(JOINERY, "GAS", "1200", "MWh", "85");
    private static final String KWH = need(PALLETS, "GAS", "350500.5", "kWh", "0.09");
    private static final String OFFER = "{\"supplier\":\"Gaz de l’Est\",\"price\":78.5,\"unit\":\"MWh\","
            + "\"conditions\":\"Trois ans\",\"validUntil\":\"2022-03-31\"}";
    private static final String COMPARE = "{\"decision\":\"COMPARE\"}";

    @Autowired
    private TestSystem system;

    @BeforeEach
    void open() {
        added(system, COMPANIES, company(JOINERY, "Menuiserie Lamartin", "CAP_NORD"));
        added(system, COMPANIES, company(PALLETS, "Palettes de l’Ouche", "GRAND_SUD"));
        added(system, "/api/programmes/SYNERGIES/working-groups", "{\"code\":\"ENERGY_PURCHASING\"}");
    }

    @AfterEach
    void close() {
        Town.settle(system);
    }

    @Test
    void needs_are_summed_offers_compared_to_the_cent_and_one_is_chosen() {
        ProcessInstance round = opened();
        added(system, ROUNDS + "/1/needs", MWH);
        JsonNode needs = added(system, ROUNDS + "/1/needs", KWH);
        assertThat(needs.path("volume").asText()).isEqualTo("1550.5005");
        assertThat(needs.path("volumeUnit").asText()).isEqualTo("MWh");
        assertThat(needs.path("today").decimalValue()).isEqualByComparingTo("133545.05");
        ok("collectNeeds", "{\"offersUntil\":\"2022-02-15\"}");
        assertThat(read().path("offersUntil").asText()).isEqualTo("2022-02-15");

        added(system, ROUNDS + "/1/offers", OFFER);
        JsonNode offer = added(
                        system,
                        ROUNDS + "/1/offers",
                        OFFER.replace("78.5", "0.095").replace("\"MWh\"", "\"kWh\""))
                .at("/offers/0");
        assertThat(offer.path("offered").decimalValue())
                .as("1 200 × 78.5 = 94 200.00 and 350.5005 × 78.5 = 27 514.29")
                .isEqualByComparingTo("121714.29");
        assertThat(offer.path("saving").decimalValue()).isEqualByComparingTo("11830.76");
        assertThat(offer.at("/companies/1/volume").asText()).isEqualTo("350.5005");
        assertThat(read().at("/offers/1/saving").decimalValue())
                .as("an offer may be dearer")
                .isEqualByComparingTo("-13752.50");
        ok("askOffers", COMPARE);
        waits(round, "chooseOffer");
        ok("chooseOffer", "{\"decision\":\"CHOOSE\",\"offer\":1,\"reason\":\"Le moins cher\"}");

        ProcessAssertions.assertThat(system.engine(), round)
                .isEnded()
                .hasPassed("purchaseAgreed", "closePurchaseRound");
        assertThat(read().path("status").asText()).isEqualTo("CHOSEN");
        assertThat(read().path("chosenOffer").asInt()).isEqualTo(1);
        assertThat(read().path("reason").asText()).isEqualTo("Le moins cher");
        assertThat(read().path("closedOn").asText()).isEqualTo("2022-01-10");
        assertThat(history()).contains("a noté un besoin", "a noté l’offre n° 2", "a choisi une offre");
        assertThat(post("staff-metropole").at("/caseId")).endsWith("-2");
    }

    @Test
    void needs_and_offers_are_completed_in_their_turn_and_an_expired_offer_is_not_chosen() {
        ProcessInstance round = opened();
        assertThat(refused("collectNeeds", "{}").status()).as("no needs").isEqualTo(422);
        added(system, ROUNDS + "/1/needs", MWH);
        assertThat(refused("collectNeeds", "{}").status()).as("one company").isEqualTo(422);
        added(system, ROUNDS + "/1/needs", KWH);
        problem(409, post("/1/offers", OFFER));
        assertThat(refused("collectNeeds", "{\"offersUntil\":\"2022-01-09\"}").fields())
                .anyMatch(field -> field.endsWith("offersUntil"));
        ok("collectNeeds", "{}");
        problem(409, post("/1/needs", MWH));
        assertThat(refused("askOffers", COMPARE).status()).as("no offers").isEqualTo(422);
        ok("askOffers", "{\"decision\":\"NEEDS\"}");
        waits(round, "collectNeeds");
        assertThat(system.client("staff-cci")
                        .delete(ROUNDS + "/1/needs/" + PALLETS)
                        .status())
                .isEqualTo(204);
        problem(404, system.client("staff-cci").delete(ROUNDS + "/1/needs/" + PALLETS));
        added(system, ROUNDS + "/1/needs", KWH);
        ok("collectNeeds", "{}");
        added(system, ROUNDS + "/1/offers", OFFER);
        added(system, ROUNDS + "/1/offers", OFFER);
        assertThat(system.client("staff-cci").delete(ROUNDS + "/1/offers/1").status())
                .isEqualTo(204);
        problem(404, system.client("staff-cci").delete(ROUNDS + "/1/offers/1"));
        ok("askOffers", COMPARE);

        assertThat(refused("chooseOffer", "{\"decision\":\"CHOOSE\",\"offer\":2}")
                        .fields())
                .anyMatch(field -> field.endsWith("reason"));
        for (String offer : new String[] {"", "\"offer\":1,", "\"offer\":7,"}) {
            assertThat(refused("chooseOffer", "{\"decision\":\"CHOOSE\"," + offer + "\"reason\":\"x\"}")
                            .fields())
                    .as(offer)
                    .anyMatch(field -> field.endsWith("offer"));
        }
        system.clock().moveTo(Instant.parse("2022-04-01T08:00:00Z"));
        assertThat(refused("chooseOffer", "{\"decision\":\"CHOOSE\",\"offer\":2,\"reason\":\"x\"}")
                        .fields())
                .anyMatch(field -> field.endsWith("offer"));
        ok("chooseOffer", "{\"decision\":\"OFFERS\"}");
        waits(round, "askOffers");
        added(system, ROUNDS + "/1/offers", OFFER.replace("2022-03-31", "2022-06-30"));
        ok("askOffers", COMPARE);
        assertThat(refused("chooseOffer", "{\"decision\":\"NONE\"}").status()).isEqualTo(400);
        ok("chooseOffer", "{\"decision\":\"NONE\",\"reason\":\"Trop tard\"}");
        ProcessAssertions.assertThat(system.engine(), round).isEnded().hasPassed("purchaseWithoutChoice");
        assertThat(read().path("status").asText()).isEqualTo("NOT_CHOSEN");
        assertThat(read().path("chosenOffer").isNull()).isTrue();
    }

    @Test
    void a_round_without_offers_is_closed_with_a_reason() {
        ProcessInstance round = opened();
        added(system, ROUNDS + "/1/needs", MWH);
        added(system, ROUNDS + "/1/needs", KWH);
        ok("collectNeeds", "{}");
        assertThat(refused("askOffers", "{\"decision\":\"NONE\"}").status()).isEqualTo(400);
        ok("askOffers", "{\"decision\":\"NONE\",\"reason\":\"Personne\"}");

        ProcessAssertions.assertThat(system.engine(), round).isEnded().hasPassed("purchaseWithoutOffer");
        assertThat(read().path("reason").asText()).isEqualTo("Personne");
    }

    @Test
    void a_message_gives_a_round_up_wherever_it_stands() {
        ProcessInstance round = opened();
        assertThat(cancel("auditor", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        problem(400, cancel("staff-metropole", "{\"reason\":\" \"}"), "reason");
        assertThat(cancel("staff-metropole", "{\"reason\":\"Marché gelé\"}").status())
                .isEqualTo(200);

        ProcessAssertions.assertThat(system.engine(), round)
                .isEnded()
                .hasPassed("cancelPurchaseRound", "purchaseRoundCancelled");
        assertThat(system.acts(CASE))
                .as("the cause before its effects")
                .containsSubsequence("purchase-round-cancelled", "task-cancelled", "case-ended");
        assertThat(read().path("status").asText()).isEqualTo("CANCELLED");
        problem(409, cancel("staff-cci", "{\"reason\":\"Encore\"}"));
        problem(409, post("/1/needs", MWH));
    }

    @Test
    void who_shares_nothing_is_counted_and_seen_by_staff_only_and_who_withdraws_is_left_out() {
        opened();
        String third = "73282932000074";
        added(
                system,
                COMPANIES,
                company(third, "Forge", "VITAL_EST")
                        .replace("GIVEN", "NONE")
                        .replace("\"consentOn\":\"2022-01-05\",", ""));
        added(system, ROUNDS + "/1/needs", MWH);
        added(system, ROUNDS + "/1/needs", KWH);
        added(system, ROUNDS + "/1/needs", need(third, "GAS", "10", "MWh", "90"));
        ok("collectNeeds", "{}");
        added(system, ROUNDS + "/1/offers", OFFER);

        JsonNode staff = read("staff-metropole");
        JsonNode auditor = read("auditor");
        assertThat(staff.path("needs")).hasSize(3);
        assertThat(staff.path("undisclosed").asInt()).isZero();
        assertThat(auditor.path("needs")).hasSize(2);
        assertThat(auditor.at("/offers/0/companies")).hasSize(2);
        assertThat(auditor.path("undisclosed").asInt()).isEqualTo(1);
        assertThat(auditor.toString()).doesNotContain(third, "Forge");
        assertThat(auditor.path("volume")).isEqualTo(staff.path("volume"));

        withdraw(PALLETS, "Palettes de l’Ouche", "GRAND_SUD");
        assertThat(read("staff-cci").path("needs")).hasSize(2);
        assertThat(read("staff-cci").path("volume").asText()).isEqualTo("1210");
        ok("askOffers", COMPARE);
        ok("chooseOffer", "{\"decision\":\"CHOOSE\",\"offer\":1,\"reason\":\"x\"}");
        assertThat(system.rows("purchase_need"))
                .as("what a company withdrew is not kept")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                            | siret,resource,volume,unit,unitPrice
        {"siret":"99900001100018","resource":"GAS","volume":0,"unit":"MWh","unitPrice":1}    | volume
        {"siret":"99900001100018","resource":"GAS","volume":-1,"unit":"MWh","unitPrice":1}   | volume
        {"siret":"99900001100018","resource":"GAS","volume":1,"unit":"MWh","unitPrice":-1}   | unitPrice
        {"siret":"99900001100018","resource":"GAS","volume":1.1234567,"unit":"MWh","unitPrice":1} | volume
        {"siret":"99900001100018","resource":"GAS","volume":1,"unit":"stone","unitPrice":1}  | unit
        {"siret":"99900001100018","resource":"COAL","volume":1,"unit":"MWh","unitPrice":1}   | resource
        {"siret":"73282932000074","resource":"GAS","volume":1,"unit":"MWh","unitPrice":1}    | siret
        {"siret":"99900001100018","resource":"GAS","volume":1,"unit":"t","unitPrice":1}      | unit
        {"siret":"99900001100018","resource":"ELECTRICITY","volume":1,"unit":"MWh","unitPrice":1} | resource
        {"siret":"99900002900010","resource":"GAS","volume":1,"unit":"MWh","unitPrice":1}    | siret
        """)
    void what_is_wrong_with_a_need_is_said_by_field(String need, String fields) {
        opened();
        added(system, ROUNDS + "/1/needs", KWH);

        problem(400, post("/1/needs", need), fields.split(","));
        assertThat(system.rows("purchase_need")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                     | supplier,price,unit,validUntil
        {"supplier":" ","price":1,"unit":"MWh","validUntil":"2022-03-31"}      | supplier
        {"supplier":"A","price":-1,"unit":"MWh","validUntil":"2022-03-31"}     | price
        {"supplier":"A","price":1,"unit":"t","validUntil":"2022-03-31"}        | unit
        {"supplier":"A","price":1,"unit":"stone","validUntil":"2022-03-31"}    | unit
        {"supplier":"A","price":1,"unit":"MWh","validUntil":"2022-01-09"}      | validUntil
        {"supplier":"A","price":1,"unit":"MWh","validUntil":"demain"}          | validUntil
        """)
    void what_is_wrong_with_an_offer_is_said_by_field(String offer, String fields) {
        opened();
        added(system, ROUNDS + "/1/needs", MWH);
        added(system, ROUNDS + "/1/needs", KWH);
        ok("collectNeeds", "{}");

        problem(400, post("/1/offers", offer), fields.split(","));
        assertThat(system.rows("purchase_offer")).isZero();
    }

    @Test
    void a_round_is_opened_by_staff_in_its_turn_for_a_group_that_is_there() {
        assertThat(post("auditor").status()).isEqualTo(403);
        assertThat(post("finance").status()).isEqualTo(403);
        problem(404, system.client("staff-cci").post(GROUP.replace("ENERGY_PURCHASING", "PALLETS") + "/purchases", ""));
        problem(404, system.client("auditor").get(ROUNDS + "/1"));
        for (String key : new String[] {CASE.replace("-1", "-2"), "purchase-1", CASE.replace("ENERGY", "WATER")}) {
            Answer skipped = system.client("staff-cci")
                    .post(
                            "/engine-rest/process-definition/key/purchase-round/start",
                            "{\"businessKey\":\"" + key + "\"}");
            assertThat(skipped.status()).as(key).isGreaterThanOrEqualTo(400);
        }
        assertThat(system.rows("purchase_round")).isZero();
        system.client("staff-cci").post(GROUP + "/closing", "{\"reason\":\"Fini\"}");
        problem(409, post("staff-cci"));
    }

    static String need(String siret, String resource, String volume, String unit, String price) {
        return "{\"siret\":\"" + siret + "\",\"resource\":\"" + resource + "\",\"volume\":" + volume + ",\"unit\":\""
                + unit + "\",\"unitPrice\":" + price + "}";
    }

    @Test
    void needs_that_nobody_collects_are_reminded_once_and_then_offered_to_the_line_manager_too() {
        ProcessInstance round = opened();
        added(system, ROUNDS + "/1/needs", MWH);
        added(system, ROUNDS + "/1/needs", KWH);
        String task = "/api/tasks/" + system.task(CASE, "collectNeeds").getId();
        assertThat(system.client("staff-cci").post(task + "/claim", "").status())
                .isEqualTo(200);

        system.clock().moveTo(Instant.parse("2022-02-07T17:00:01Z")); // twenty working days after the 10th of January
        system.fireTimers();
        waits(round, "collectNeeds");
        assertThat(system.acts(CASE)).contains("task-reminded").doesNotContain("task-escalated");
        assertThat(offeredTo("manager-cci")).doesNotContain(CASE);
        assertThat(system.client("manager-cci").post(task + "/claim", "").status())
                .isIn(403, 404);

        system.clock().moveTo(Instant.parse("2022-02-21T17:00:01Z")); // ten more
        system.fireTimers();
        waits(round, "collectNeeds");
        assertThat(system.acts(CASE)).filteredOn("task-reminded"::equals).hasSize(1);
        assertThat(system.acts(CASE))
                .containsSubsequence("task-claimed", "task-reminded", "task-escalated", "task-released");
        assertThat(offeredTo("manager-cci")).contains(CASE);
        assertThat(offeredTo("manager-metropole")).doesNotContain(CASE);
        assertThat(offeredTo("staff-cci")).contains(CASE);
        assertThat(system.complete("manager-cci", CASE, "collectNeeds", "{\"offersUntil\":\"2022-03-15\"}")
                        .status())
                .isEqualTo(204);
        assertThat(system.task(CASE, "askOffers").getDueDate())
                .isEqualTo(Date.from(Instant.parse("2022-03-15T17:00:00Z")));
    }

    private String offeredTo(String user) {
        return system.client(user).get("/api/tasks").text();
    }

    private void withdraw(String siret, String name, String park) {
        String body = company(siret, name, park)
                .replace("GIVEN", "WITHDRAWN")
                .replace("{\"siret\"", "{\"version\":1,\"siret\"");
        assertThat(system.client("staff-cci").put(COMPANIES + "/" + siret, body).status())
                .isEqualTo(200);
    }

    private ProcessInstance opened() {
        Answer opened = post("staff-cci");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.at("/caseId")).isEqualTo(CASE);
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    private Answer post(String user) {
        return system.client(user).post(ROUNDS, "");
    }

    private Answer post(String path, String body) {
        return system.client("staff-cci").post(ROUNDS + path, body);
    }

    private Answer cancel(String user, String body) {
        return system.client(user).post(ROUNDS + "/1/cancellation", body);
    }

    private void ok(String element, String form) {
        Answer done = system.complete("staff-cci", CASE, element, form);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    private Answer refused(String element, String form) {
        Answer refused = system.complete("staff-cci", CASE, element, form);
        assertThat(refused.status()).as(refused.text()).isBetween(400, 422);
        return refused;
    }

    private JsonNode read() {
        return read("auditor");
    }

    private JsonNode read(String user) {
        return system.client(user).get(ROUNDS + "/1").json();
    }

    private String history() {
        return system.client("auditor").get("/api/cases/" + CASE + "/history").text();
    }

    private void waits(ProcessInstance instance, String... elements) {
        assertThat(system.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder(elements);
    }
}
