package fr.synergies.synergy.detection;

import static fr.synergies.synergy.carried.Town.COMPANIES;
import static fr.synergies.synergy.carried.Town.FLOWS;
import static fr.synergies.synergy.carried.Town.JOINERY;
import static fr.synergies.synergy.carried.Town.PALLETS;
import static fr.synergies.synergy.carried.Town.SYNERGIES;
import static fr.synergies.synergy.carried.Town.added;
import static fr.synergies.synergy.carried.Town.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.synergies.Answer;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.platform.jobs.JobRequest;
import fr.synergies.platform.jobs.Jobs;
import fr.synergies.synergy.carried.Town;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SynergiesTest
class DetectionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuleFollower follower;

    @Autowired
    private DetectionRepository detections;

    @Autowired
    private Detections requests;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SynergyRules rules;

    @BeforeEach
    void open() {
        system.open();
        Answer taken = Town.take(system, "", Town.sample());
        assertThat(taken.at("/stored")).as(taken.text()).isEqualTo("true");
        Town.settle(system);
    }

    @AfterEach
    void settle() {
        Town.settle(system);
        system.close();
    }

    @Test
    void what_is_stored_is_what_the_evaluation_says_of_the_same_facts() {
        List<JsonNode> stored = all(SYNERGIES, "items");
        JsonNode judged = system.client("auditor")
                .post("/api/synergies/evaluations", evaluation())
                .json()
                .path("synergies");

        assertThat(judged).hasSizeGreaterThan(20);
        assertThat(stored.stream().map(DetectionTest::comparable)).containsExactlyInAnyOrderElementsOf(sorted(judged));
        assertThat(stored.stream().map(each -> each.path("verdict").asText()))
                .contains("ELIGIBLE", "TO_REVIEW", "INELIGIBLE");
    }

    @Test
    void detecting_again_changes_nothing() {
        List<JsonNode> before = all(SYNERGIES, "items");
        JsonNode detection = detect();

        assertThat(detection.path("status").asText()).isEqualTo("DONE");
        assertThat(detection.path("proposals").asInt()).isEqualTo(before.size());
        assertThat(detection.path("judged").asInt()).isEqualTo(before.size());
        for (String change : new String[] {"added", "changed", "removed"}) {
            assertThat(detection.path(change).asInt()).isZero();
        }
        assertThat(detection.path("rulesVersion").asText()).matches("[0-9a-f]{12}");
        assertThat(all(SYNERGIES, "items")).isEqualTo(before);
    }

    @Test
    void what_is_asked_while_one_waits_is_done_by_it() {
        detections.add("SYNERGIES", "staff-cci", false);
        Detection waiting = detections.queued("SYNERGIES").orElseThrow();
        Detection asked = requests.request("SYNERGIES", true);
        transaction.executeWithoutResult(status -> jobs.submit(
                new JobRequest(DetectionJob.CODE, String.valueOf(waiting.id()), "SYNERGIES", "", "", false)));
        Town.settle(system);
        Detection next = requests.request("SYNERGIES", false);

        assertThat(asked.id()).isEqualTo(waiting.id());
        assertThat(detections.find(waiting.id()).orElseThrow())
                .as("though it was looked up before")
                .satisfies(done -> assertThat(done.complete()).isTrue())
                .satisfies(done -> assertThat(done.status()).isEqualTo(Detection.Status.DONE));
        assertThat(next.id()).as("it waits no longer").isGreaterThan(waiting.id());
    }

    @Test
    void it_is_accepted_and_says_where_to_ask() {
        Answer asked = system.client("staff-metropole").post(SYNERGIES + "/detection", "");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.at("/requestedBy")).isEqualTo("staff-metropole");
        assertThat(system.client("auditor").get(asked.at("/url")).status()).isEqualTo(200);
        problem(403, system.client("auditor").post(SYNERGIES + "/detection", ""));
        problem(404, system.client("auditor").get(SYNERGIES + "/detections/0"));
    }

    @Test
    void proposals_are_read_by_what_they_are_about_the_best_saving_first() {
        List<JsonNode> every = all(SYNERGIES, "items");
        List<JsonNode> poolings = all(SYNERGIES + "?kind=POOLING&workingGroup=ENERGY_PURCHASING", "items");
        List<JsonNode> eligible = all(SYNERGIES + "?status=ELIGIBLE", "items");

        assertThat(every.stream().map(each -> each.path("savingPerYear").asDouble()))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(poolings).hasSize(2);
        assertThat(eligible).hasSizeBetween(5, every.size() - 1);
        assertThat(all(SYNERGIES + "?siret=" + JOINERY, "items"))
                .allMatch(each -> each.toString().contains(JOINERY))
                .isNotEmpty();
        assertThat(all(SYNERGIES + "?park=OUTSIDE", "items"))
                .allMatch(each -> each.path("verdict").asText().equals("INELIGIBLE"))
                .isNotEmpty();
        JsonNode one = eligible.get(0);
        assertThat(system.client("staff-cci")
                        .get(SYNERGIES + "/" + one.path("id").asText())
                        .json())
                .isEqualTo(one);
        problem(400, system.client("auditor").get(SYNERGIES + "?status=NICE"), "status");
        problem(404, system.client("auditor").get(SYNERGIES + "/0"));
    }

    @Test
    void others_than_staff_see_no_proposal_with_a_company_that_shares_nothing() {
        JsonNode seen = system.client("auditor").get(SYNERGIES).json().path("items");
        List<JsonNode> every = all(SYNERGIES, "items");

        assertThat(seen).isNotEmpty().hasSizeLessThan(every.size());
        JsonNode hidden = every.stream()
                .filter(each -> each.toString().contains("Supermarché"))
                .findFirst()
                .orElseThrow();
        problem(
                404,
                system.client("auditor").get(SYNERGIES + "/" + hidden.path("id").asText()));
    }

    @Test
    void consent_that_is_withdrawn_removes_at_once_what_was_proposed() {
        JsonNode joinery =
                system.client("staff-cci").get(COMPANIES + "/" + JOINERY).json();
        ObjectNode withdrawn =
                ((ObjectNode) joinery).put("consent", "WITHDRAWN").without("caseId");
        Answer changed = system.client("staff-cci").put(COMPANIES + "/" + JOINERY, withdrawn.toString());

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(all(SYNERGIES + "?siret=" + JOINERY, "items")).isEmpty();
        Town.settle(system);
        assertThat(all(SYNERGIES + "?siret=" + JOINERY, "items")).isEmpty();
        assertThat(all(SYNERGIES, "items")).isNotEmpty();
    }

    @Test
    void a_flow_that_comes_or_goes_is_judged_without_being_asked() {
        int before = all(SYNERGIES, "items").size();
        String flow = Town.flow(JOINERY, "OUT", "GLASS").replace("piece", "t");
        String id = added(system, FLOWS, flow).path("id").asText();
        Town.settle(system);

        assertThat(all(SYNERGIES, "items")).hasSize(before + 1);
        system.client("staff-cci").delete(FLOWS + "/" + id);
        assertThat(all(SYNERGIES, "items")).as("at once").hasSize(before);
    }

    @Test
    void what_changed_is_told_in_the_trail() {
        assertThat(system.client("auditor")
                        .get("/api/cases/synergies-SYNERGIES/history")
                        .text())
                .contains("Les synergies proposées ont changé");
    }

    @Test
    void after_all_sorts_of_changes_what_is_stored_is_what_the_evaluation_says() {
        String flow = added(system, FLOWS, Town.flow(JOINERY, "IN", "GAS").replace("piece", "MWh"))
                .path("id")
                .asText();
        added(system, FLOWS, Town.flow(JOINERY, "OUT", "METAL").replace("piece", "t"));
        added(system, FLOWS, Town.flow(PALLETS, "IN", "METAL").replace("piece", "kg"));
        settled();
        change(FLOWS + "/" + flow, facts -> facts.put("resource", "ELECTRICITY").put("unit", "kWh"));
        settled();
        change(COMPANIES + "/" + PALLETS, facts -> facts.put("park", "OUTSIDE").put("permitsKnown", false));
        change(FLOWS + "/" + flow, facts -> facts.put("quantity", 77));
        settled();
        change(COMPANIES + "/" + JOINERY, facts -> facts.put("consent", "WITHDRAWN"));
        settled();
        change(COMPANIES + "/" + JOINERY, facts -> facts.put("consent", "GIVEN"));
        assertThat(system.client("staff-cci").delete(FLOWS + "/" + flow).status())
                .isEqualTo(204);
        settled();
        system.client("staff-cci").delete(COMPANIES + "/" + PALLETS);
        settled();
        assertThat(latest().path("complete").asBoolean()).isFalse();
    }

    @Test
    void only_what_changed_is_judged_again_unless_everything_is_asked_for() {
        detect();
        assertThat(latest().path("flows").asInt()).isZero();
        String flow = Town.flow(JOINERY, "OUT", "GLASS").replace("piece", "t");
        added(system, FLOWS, flow);
        Town.settle(system);
        assertThat(latest().path("flows").asInt()).isEqualTo(1);
        assertThat(latest().path("added").asInt()).isEqualTo(1);
        assertThat(latest().path("complete").asBoolean()).isFalse();

        JsonNode everything = detect("?full=true");
        assertThat(everything.path("complete").asBoolean()).isTrue();
        assertThat(everything.path("flows").asInt()).isEqualTo(system.rows("company_flow"));
        assertThat(everything.path("added").asInt() + everything.path("changed").asInt())
                .isZero();
        assertThat(everything.path("removed").asInt()).isZero();
    }

    @Test
    void a_change_that_nobody_told_of_is_found_all_the_same() {
        long company = jdbc.sql("select id from company where siret = ?")
                .param(JOINERY)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into company_flow (company_id, direction, resource, waste_code, quantity, unit, period, months,"
                                + " unit_price, disposal_price, note, version, changed_at)"
                                + " values (?, 'OUT', 'GLASS', '', 1, 't', 'YEAR', '', 1, 1, '', 1, current_timestamp)")
                .param(company)
                .update();

        assertThat(detect().path("flows").asInt()).isEqualTo(1);
        compare();
    }

    @Test
    void what_a_running_synergy_uses_of_a_flow_is_bound() {
        JsonNode eligible =
                all(SYNERGIES + "?status=ELIGIBLE&kind=SUBSTITUTION", "items").get(0);
        long flow = eligible.at("/flows/0/id").asLong();
        jdbc.sql("insert into synergy (programme, case_id, member_key, kind, resource, working_group, stage, opened_on,"
                        + " opened_by, end_reason) values ('SYNERGIES', 'synergy-test', 'x', 'SUBSTITUTION', 'X', 'X',"
                        + " 'RUNNING', current_date, '', '')")
                .update();
        jdbc.sql("insert into synergy_member (synergy_id, place, flow_id, withdrawal_reason, bound)"
                        + " select id, 0, ?, '', 0.001 from synergy where case_id = 'synergy-test'")
                .param(flow)
                .update();

        assertThat(detect().path("flows").asInt()).isEqualTo(1);
        assertThat(proposal(eligible).path("verdict").asText()).isEqualTo("TO_REVIEW");
        assertThat(all(SYNERGIES + "?status=TO_REVIEW", "items")).contains(proposal(eligible));

        jdbc.sql("update synergy set stage = 'ENDED'").update();
        detect();
        assertThat(proposal(eligible)).isEqualTo(eligible);
    }

    @Test
    void proposals_are_listed_by_the_figure_that_is_asked_for() {
        added(system, FLOWS, Town.flow(JOINERY, "OUT", "METAL").replace("piece", "t"));
        added(system, FLOWS, Town.flow(PALLETS, "IN", "METAL").replace("piece", "t"));
        Town.settle(system);
        List<JsonNode> emissions = all(SYNERGIES + "?sort=co2", "items");

        assertThat(emissions.get(0).path("co2TonnesPerYear").asDouble()).isPositive();
        assertThat(emissions.stream().map(each -> each.path("co2TonnesPerYear").asDouble()))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(all(SYNERGIES + "?sort=tonnes", "items").stream()
                        .map(each -> each.path("tonnesPerYear").asDouble()))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(emissions).containsExactlyInAnyOrderElementsOf(all(SYNERGIES + "?sort=saving", "items"));
        problem(400, system.client("auditor").get(SYNERGIES + "?sort=charm"), "sort");
    }

    @Test
    void old_detections_are_forgotten() {
        for (int i = 0; i < 120; i++) {
            jdbc.sql(
                            "insert into synergy_detection (programme, status, rules_version, proposals, judged, added, changed,"
                                    + " removed, failure, requested_by, requested_at) values ('SYNERGIES', 'FAILED', '', 0, 0, 0,"
                                    + " 0, 0, 'synergy.detection.broken', '', current_timestamp)")
                    .update();
        }
        detect();

        assertThat(system.rows("synergy_detection")).isBetween(100, 101);
        assertThat(latest().path("status").asText()).isEqualTo("DONE");
    }

    @Test
    void other_rules_that_decide_from_now_on_are_followed_once() {
        detect();
        int before = system.rows("synergy_detection");
        follower.followRules();
        assertThat(system.rows("synergy_detection")).as("the same rules").isEqualTo(before);
        jdbc.sql("update synergy_detection set rules_version = '000000000000'").update();

        follower.followRules();
        Town.settle(system);
        follower.followRules();
        Town.settle(system);

        assertThat(system.rows("synergy_detection")).isEqualTo(before + 1);
        assertThat(latest().path("status").asText()).isEqualTo("DONE");
        assertThat(latest().path("rulesVersion").asText()).isEqualTo(rules.version());
        assertThat(latest().path("complete").asBoolean()).isTrue();
    }

    private JsonNode proposal(JsonNode known) {
        return system.client("staff-cci")
                .get(SYNERGIES + "/" + known.path("id").asText())
                .json();
    }

    private void change(String path, Consumer<ObjectNode> change) {
        ObjectNode facts = (ObjectNode) system.client("staff-cci").get(path).json();
        change.accept(facts);
        Answer changed = system.client("staff-cci")
                .put(path, facts.without(List.of("caseId", "id", "company")).toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private void settled() {
        Town.settle(system);
        compare();
    }

    private void compare() {
        JsonNode judged = system.client("auditor")
                .post("/api/synergies/evaluations", evaluation())
                .json()
                .path("synergies");
        assertThat(all(SYNERGIES, "items").stream().map(DetectionTest::comparable))
                .containsExactlyInAnyOrderElementsOf(sorted(judged));
        assertThat(jdbc.sql("select verdict from synergy_proposal order by verdict")
                        .query(String.class)
                        .list())
                .as("what is kept is what is read")
                .isEqualTo(all(SYNERGIES, "items").stream()
                        .map(each -> each.path("verdict").asText())
                        .sorted()
                        .toList());
    }

    private JsonNode latest() {
        return system.client("staff-cci").get(SYNERGIES + "/detections/latest").json();
    }

    private JsonNode detect() {
        return detect("");
    }

    private JsonNode detect(String query) {
        Answer asked = system.client("staff-cci").post(SYNERGIES + "/detection" + query, "");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        Town.settle(system);
        return system.client("staff-cci").get(asked.at("/url")).json();
    }

    /** All pages of a list, as staff reads it. */
    private List<JsonNode> all(String path, String list) {
        List<JsonNode> found = new ArrayList<>();
        String page = "";
        do {
            Answer answer = system.client("staff-cci").get(path + (path.contains("?") ? "&" : "?") + "page=" + page);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answer.json().path(list).forEach(found::add);
            page = answer.json().path("next").asText("");
        } while (!page.isEmpty() && !page.equals("null"));
        return found;
    }

    /** The stored facts as the evaluation takes them. */
    private String evaluation() {
        ObjectNode request = JSON.createObjectNode().put("programme", "SYNERGIES");
        ArrayNode companies = request.putArray("companies");
        all(COMPANIES, "items").stream()
                .filter(each -> !each.path("consent").asText().equals("WITHDRAWN"))
                .forEach(each -> {
                    ObjectNode company = companies
                            .addObject()
                            .put("id", each.path("siret").asText())
                            .put("park", each.path("park").asText())
                            .put("consent", each.path("consent").asText().equals("GIVEN"))
                            .put("permitsKnown", each.path("permitsKnown").asBoolean());
                    company.set("permits", each.path("permits"));
                });
        ArrayNode flows = request.putArray("flows");
        Set<String> judged = new HashSet<>(companies.findValuesAsText("id"));
        all(FLOWS, "items").stream()
                .filter(each -> judged.contains(each.path("siret").asText()))
                .forEach(each -> {
                    ObjectNode flow = ((ObjectNode) each.deepCopy());
                    flow.put("id", StoredFlow.ruleId(each.path("id").asLong()))
                            .put("company", each.path("siret").asText())
                            .remove(List.of("siret", "version", "note"));
                    flows.add(flow);
                });
        return request.toString();
    }

    private static List<String> sorted(JsonNode judged) {
        List<String> all = new ArrayList<>();
        judged.forEach(each -> all.add(comparable(each)));
        return all;
    }

    /** What both answers say of a synergy. */
    private static String comparable(JsonNode synergy) {
        List<String> flows = new ArrayList<>();
        synergy.path("flows")
                .forEach(flow -> flows.add(
                        flow.isTextual() ? flow.asText() : flow.path("name").asText()));
        return synergy.path("kind") + " " + flows + " " + synergy.path("verdict") + " " + synergy.path("workingGroup")
                + " " + number(synergy, "coverage") + " " + number(synergy, "distanceKm") + " "
                + number(synergy, "savingPerYear") + " " + number(synergy, "tonnesPerYear") + " "
                + number(synergy, "co2TonnesPerYear") + " "
                + synergy.path("reasons");
    }

    private static String number(JsonNode synergy, String field) {
        return synergy.path(field).isNull()
                ? "none"
                : synergy.path(field).decimalValue().toPlainString();
    }
}
