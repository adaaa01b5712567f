package fr.synergies.funding.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.synergies.Answer;
import fr.synergies.AtOnce;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plans, the programme and the history of cases over the API, also by several people at the same instant. */
@SynergiesTest
class FundingPlanApiTest {

    @Autowired
    private TestSystem system;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void a_save_names_the_version_that_was_read() {
        ObjectNode read = Plans.content(plan(2022));
        Answer saved = save(2022, read);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.json().path("version").asInt())
                .isEqualTo(read.path("version").asInt() + 1);

        Answer stale = save(2022, read);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.contentType()).startsWith("application/problem+json");
        read.remove("version");
        Answer unnamed = save(2022, read);
        assertThat(unnamed.status()).isEqualTo(400);
        assertThat(unnamed.fields()).containsExactly("version");
    }

    @Test
    void of_two_saves_at_the_same_instant_exactly_one_wins() throws Exception {
        String content = Plans.content(plan(2022)).toString();

        List<Integer> statuses = AtOnce.both(
                () -> system.client("staff-cci").put(Plans.path(2022), content).status(),
                () -> system.client("staff-metropole")
                        .put(Plans.path(2022), content)
                        .status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_plan_under_review_or_adopted_is_not_written_and_not_submitted_again() {
        submit(2021);
        assertThat(save(2021, Plans.content(plan(2021))).status()).isEqualTo(409);
        assertThat(post(2021, "/submission", "{}").status()).isEqualTo(409);
        assertThat(post(2021, "/case", "").status()).isEqualTo(409);

        approve(2021, "APPROVE");

        assertThat(plan(2021).path("status").asText()).isEqualTo("ADOPTED");
        assertThat(save(2021, Plans.content(plan(2021))).status()).isEqualTo(409);
        assertThat(post(2021, "/submission", "{}").status()).isEqualTo(409);
        assertThat(post(2021, "/withdrawal", "{\"reason\":\"trop tard\"}").status())
                .isEqualTo(409);
    }

    @Test
    void an_unknown_partner_or_category_is_named() {
        ObjectNode content = Plans.content(plan(2022));
        ((ObjectNode) content.path("lines").path(0))
                .put("category", "NOPE")
                .putObject("partners")
                .put("NOBODY", 1);

        Answer refused = save(2022, content);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).contains("lines[0].category", "lines[0].partners.NOBODY");
    }

    @Test
    void an_adopted_plan_changes_by_a_revision_with_its_own_case() {
        assertThat(post(2021, "/revisions", "").status()).isEqualTo(409);
        submit(2021);
        approve(2021, "APPROVE");

        Answer revised = post(2021, "/revisions", "");

        assertThat(revised.status()).as(revised.text()).isEqualTo(201);
        assertThat(revised.at("/revision")).isEqualTo("2");
        assertThat(revised.at("/caseId")).isEqualTo("funding-SYNERGIES-2021-r2");
        assertThat(revised.at("/status")).isEqualTo("DRAFT");
        assertThat(post(2021, "/revisions", "").status()).isEqualTo(409);
        submit(2021);
        Answer decided = system.complete(
                "finance", "funding-SYNERGIES-2021-r2", "reviewFundingPlan", "{\"decision\":\"APPROVE\"}");
        assertThat(decided.status()).as(decided.text()).isEqualTo(204);
        assertThat(plan(2021).path("status").asText()).isEqualTo("ADOPTED");
        assertThat(plan(2021).path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void a_withdrawal_says_why_and_a_revision_may_follow() {
        submit(2022);
        assertThat(post(2022, "/withdrawal", "{\"reason\":\" \"}").fields()).containsExactly("reason");
        assertThat(post(2022, "/withdrawal", "{\"reason\":\"Reporté\"}").status())
                .isEqualTo(200);
        assertThat(plan(2022).path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(save(2022, Plans.content(plan(2022))).status()).isEqualTo(409);
        assertThat(post(2022, "/revisions", "").status()).isEqualTo(201);
    }

    @Test
    void a_programme_tells_what_its_own_data_leave_open() {
        assertThat(system.client("auditor").get("/api/programmes").json().findValuesAsText("code"))
                .contains("SYNERGIES");
        JsonNode programme =
                system.client("auditor").get("/api/programmes/SYNERGIES").json();

        assertThat(programme.path("months").asInt()).isEqualTo(36);
        assertThat(programme.path("budgetedMonths").asInt()).isEqualTo(33);
        assertThat(programme.path("findings").findValuesAsText("rule")).contains("months-not-covered", "start-date");
        assertThat(system.client("auditor").get("/api/programmes/NOPE").status())
                .isEqualTo(404);
        assertThat(system.client("auditor")
                        .get("/api/programmes/SYNERGIES/exercises/2024/funding-plan")
                        .status())
                .isEqualTo(422);
        assertThat(system.client("auditor")
                        .get("/api/programmes/SYNERGIES/exercises/x/funding-plan")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_history_tells_who_did_what_when_and_why_in_order() {
        submit(2022);
        approve(2022, "ACCEPT_CAPPED");

        JsonNode history = system.client("auditor")
                .get("/api/cases/" + Plans.caseId(2022) + "/history?limit=1000")
                .json();

        List<JsonNode> entries = new ArrayList<>();
        history.path("entries").forEach(entries::add);
        assertThat(entries.stream().map(entry -> entry.path("sequence").asLong()))
                .isSorted();
        assertThat(entries.stream().map(entry -> entry.path("act").asText()))
                .containsSubsequence("case-started", "funding-plan-judged", "task-completed", "funding-plan-adopted");
        assertThat(entries).allMatch(entry -> entry.path("at").asText().startsWith("2022-01-10T08:00:00"));
        assertThat(entries).allMatch(entry -> !entry.path("sentence").asText().isBlank());
        JsonNode decision = entries.stream()
                .filter(entry -> entry.path("outcome").asText().equals("ACCEPT_CAPPED"))
                .findFirst()
                .orElseThrow();
        assertThat(decision.path("actor").asText()).isEqualTo("finance");
        assertThat(decision.path("reason").asText()).isEqualTo("Plafond appliqué");
        JsonNode adopted = entries.stream()
                .filter(entry -> entry.path("act").asText().equals("funding-plan-adopted"))
                .findFirst()
                .orElseThrow();
        assertThat(adopted.path("verdictId").asText()).isNotBlank();
        assertThat(adopted.path("rulesVersion").asText()).isNotBlank();
    }

    @Test
    void two_adoptions_at_the_same_instant_share_the_ceiling_of_the_programme() throws Exception {
        assertThat(system.client("staff-cci")
                        .put(Plans.path(2021), Plans.with(plan(2021), "EQUIPMENT", "8000.00"))
                        .status())
                .isEqualTo(200);
        assertThat(system.client("staff-cci")
                        .put(Plans.path(2022), Plans.with(plan(2022), "EQUIPMENT", "10000.00"))
                        .status())
                .isEqualTo(200);
        submit(2021);
        submit(2022);

        List<Integer> statuses = AtOnce.both(
                () -> complete("finance", 2021, "APPROVE").status(),
                () -> complete("finance2", 2022, "ACCEPT_CAPPED").status());

        assertThat(statuses).allMatch(status -> status == 204 || status == 409);
        BigDecimal granted = equipmentAdopted(2021).add(equipmentAdopted(2022));
        assertThat(granted).isLessThanOrEqualTo(new BigDecimal("15000")).isPositive();
    }

    private BigDecimal equipmentAdopted(int year) {
        JsonNode plan = plan(year);
        BigDecimal granted = BigDecimal.ZERO;
        if (plan.path("status").asText().equals("ADOPTED")) {
            for (JsonNode line : plan.at("/verdict/lines")) {
                boolean equipment = line.path("category").asText().equals("EQUIPMENT");
                granted = granted.add(equipment ? line.path("grantedAid").decimalValue() : BigDecimal.ZERO);
            }
        }
        return granted;
    }

    private JsonNode plan(int year) {
        return system.client("auditor").get(Plans.path(year)).json();
    }

    private Answer save(int year, ObjectNode content) {
        return system.client("staff-cci").put(Plans.path(year), content.toString());
    }

    private Answer post(int year, String path, String body) {
        return system.client("staff-cci").post(Plans.path(year) + path, body);
    }

    private void submit(int year) {
        Answer submitted = post(year, "/submission", "{}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    }

    private void approve(int year, String decision) {
        Answer decided = complete("finance", year, decision);
        assertThat(decided.status()).as(decided.text()).isEqualTo(204);
    }

    private Answer complete(String user, int year, String decision) {
        return system.complete(
                user,
                Plans.caseId(year),
                "reviewFundingPlan",
                "{\"decision\":\"" + decision + "\",\"reason\":\"Plafond appliqué\"}");
    }
}
