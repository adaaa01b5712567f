package fr.synergies.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.Answer;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may decide what holds by every way into the engine, and what is refused changes nothing. */
@SynergiesTest
class FourEyesTest {

    private static final String CASE = Plans.caseId(2022);
    private static final String JUSTIFIED =
            "{\"decision\":\"REQUEST_DEROGATION\",\"documentReference\":\"Courrier 12\","
                    + "\"reason\":\"Les trois mois non consommés en 2021 sont reportés.\"}";
    private static final String CAPPED = "{\"decision\":\"ACCEPT_CAPPED\"}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private TestSystem system;

    /** The ways to complete a task over HTTP. */
    enum Way {
        API,
        ENGINE_COMPLETE,
        ENGINE_FORM
    }

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.engine().getIdentityService().deleteMembership("staff-cci", "finance");
        system.close();
    }

    static Stream<Arguments> refusedReviews() {
        return Stream.of(
                        Arguments.of("finance", "{\"decision\":\"APPROVE\"}", 400),
                        Arguments.of("finance", "{\"decision\":\"GRANT\"}", 400),
                        Arguments.of("finance", "{\"decision\":\"\"}", 400),
                        Arguments.of("finance", "{}", 400),
                        Arguments.of("finance", "{\"decision\":\"RETURN\"}", 400),
                        Arguments.of("finance", "{\"decision\":\"RETURN\",\"reason\":\"   \"}", 400),
                        Arguments.of("finance", JUSTIFIED.replaceFirst("Les trois.*reportés.", "x".repeat(29)), 400),
                        Arguments.of("finance", JUSTIFIED.replaceFirst("Les trois.*reportés.", " ".repeat(40)), 400),
                        Arguments.of("finance", JUSTIFIED.replace("Courrier 12", " "), 400),
                        Arguments.of("finance", JUSTIFIED.replaceFirst("Les trois.*reportés.", "x".repeat(2001)), 400),
                        Arguments.of("staff-cci", CAPPED, 403),
                        Arguments.of("staff-metropole", CAPPED, 403),
                        Arguments.of("manager-cci", CAPPED, 403),
                        Arguments.of("admin", CAPPED, 403),
                        Arguments.of("auditor", CAPPED, 403))
                .flatMap(each -> Stream.of(Way.values())
                        .map(way -> Arguments.of(way, each.get()[0], each.get()[1], each.get()[2])));
    }

    @ParameterizedTest
    @MethodSource("refusedReviews")
    void a_review_that_is_not_allowed_changes_nothing(Way way, String user, String variables, int status) {
        submit("staff-cci");
        Task task = system.task(CASE, "reviewFundingPlan");

        Answer answer = complete(way, user, task, variables);

        assertRefused(status, way, answer);
        assertUnchanged(task);
    }

    @ParameterizedTest
    @EnumSource
    void who_submitted_a_plan_cannot_review_it(Way way) {
        system.engine().getIdentityService().createMembership("staff-cci", "finance");
        submit("staff-cci");
        Task task = system.task(CASE, "reviewFundingPlan");

        assertRefused(403, way, complete(way, "staff-cci", task, CAPPED));

        assertUnchanged(task);
    }

    @ParameterizedTest
    @EnumSource
    void who_saved_a_plan_that_another_submitted_cannot_review_it(Way way) {
        system.engine().getIdentityService().createMembership("staff-cci", "finance");
        String content = Plans.content(plan()).toString();
        assertThat(system.client("staff-cci").put(Plans.path(2022), content).status())
                .isEqualTo(200);
        submit("staff-metropole");
        Task task = system.task(CASE, "reviewFundingPlan");

        assertRefused(403, way, complete(way, "staff-cci", task, CAPPED));

        assertUnchanged(task);
    }

    @ParameterizedTest
    @EnumSource
    void who_asked_for_a_derogation_cannot_grant_or_refuse_it(Way way) {
        submit("staff-cci");
        assertThat(system.complete("finance", CASE, "reviewFundingPlan", JUSTIFIED)
                        .status())
                .isEqualTo(204);
        Task task = system.task(CASE, "approveDerogation");

        assertRefused(403, way, complete(way, "finance", task, "{\"decision\":\"GRANT\"}"));
        assertRefused(403, way, complete(way, "finance", task, "{\"decision\":\"REFUSE\",\"reason\":\"non\"}"));
        assertRefused(400, way, complete(way, "finance2", task, "{\"decision\":\"APPROVE\"}"));
        assertRefused(400, way, complete(way, "finance2", task, "{\"decision\":\"REFUSE\"}"));

        assertThat(system.rows("decision_ruling")).isEqualTo(1);
        assertThat(system.task(CASE, "approveDerogation").getId()).isEqualTo(task.getId());
        assertThat(plan().path("status").asText()).isEqualTo("UNDER_REVIEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "manager-cci", "admin", "auditor"})
    void only_staff_prepare_a_plan(String user) {
        system.client("staff-cci").post(Plans.path(2022) + "/case", "");
        Task task = system.task(CASE, "prepareFundingPlan");

        for (Way way : Way.values()) {
            assertRefused(403, way, complete(way, user, task, "{}"));
        }
        assertThat(system.client(user)
                        .put(Plans.path(2022), Plans.content(plan()).toString())
                        .status())
                .isEqualTo(403);
        assertThat(system.client(user)
                        .post(Plans.path(2022) + "/submission", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(system.client(user).post(Plans.path(2021) + "/case", "").status())
                .isEqualTo(403);
        assertThat(system.client(user)
                        .post(Plans.path(2022) + "/withdrawal", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(plan().path("status").asText()).isEqualTo("DRAFT");
        assertThat(system.task(CASE, "prepareFundingPlan").getId()).isEqualTo(task.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-cci", "finance", "finance2", "manager-cci", "auditor"})
    void nobody_writes_the_variables_of_a_case_or_moves_or_deletes_it(String user) {
        submit("staff-cci");
        Task task = system.task(CASE, "reviewFundingPlan");
        String instance = "/engine-rest/process-instance/" + task.getProcessInstanceId();
        String forged = "{\"value\":true,\"type\":\"Boolean\"}";

        assertThat(system.client(user)
                        .put(instance + "/variables/adopted", forged)
                        .status())
                .isEqualTo(403);
        assertThat(system.client(user)
                        .put(instance + "/variables/decision", "{\"value\":\"APPROVE\"}")
                        .status())
                .isEqualTo(403);
        assertThat(system.client(user)
                        .post(
                                instance + "/modification",
                                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"adoptFundingPlan\"}]}")
                        .status())
                .isEqualTo(403);
        assertThat(system.client(user).delete(instance).status()).isEqualTo(403);
        assertThat(system.client(user)
                        .put(instance + "/suspended", "{\"suspended\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(system.client(user)
                        .post(
                                "/engine-rest/message",
                                "{\"messageName\":\"fundingPlanWithdrawal\",\"businessKey\":\"" + CASE + "\"}")
                        .status())
                .isIn(400, 403);
        assertThat(system.client(user)
                        .delete("/engine-rest/task/" + task.getId())
                        .status())
                .isIn(403, 500);

        assertUnchanged(task);
    }

    @Test
    void a_variable_of_the_task_does_not_stand_in_for_the_decision() {
        submit("staff-cci");
        Task task = system.task(CASE, "reviewFundingPlan");
        system.client("finance")
                .put(
                        "/engine-rest/task/" + task.getId() + "/localVariables/decision",
                        "{\"value\":\"APPROVE\",\"type\":\"String\"}");

        assertThat(complete(Way.ENGINE_COMPLETE, "finance", task, "{}").status())
                .isEqualTo(400);
        assertUnchanged(task);
        assertThat(complete(Way.ENGINE_COMPLETE, "finance", task, "{\"decision\":\"RETURN\",\"reason\":\"à revoir\"}")
                        .status())
                .isEqualTo(204);

        assertThat(plan().path("status").asText()).isEqualTo("DRAFT");
        assertThat(system.task(CASE, "prepareFundingPlan")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENGINE_COMPLETE", "ENGINE_FORM"})
    void variables_that_no_form_declares_are_left_out(Way way) {
        submit("staff-cci");
        Task task = system.task(CASE, "reviewFundingPlan");

        Answer answer = complete(
                way,
                "finance",
                task,
                "{\"decision\":\"RETURN\",\"reason\":\"à revoir\",\"adopted\":\"true\",\"programme\":\"X\",\"exercise\":\"1999\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        Map<String, Object> variables = system.engine().getRuntimeService().getVariables(task.getProcessInstanceId());
        assertThat(variables).containsEntry("exercise", 2022).doesNotContainKeys("adopted", "programme");
        assertThat(plan().path("status").asText()).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "funding-SYNERGIES-2022-r2", "funding-OTHER-2022-r1", "x", "funding-SYNERGIES-2020-r1"})
    void a_case_starts_only_on_the_plan_that_bears_its_key(String key) {
        Answer answer = system.client("staff-cci")
                .post(
                        "/engine-rest/process-definition/key/funding-validation/start",
                        "{\"businessKey\":\"" + key + "\"}");

        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(system.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void a_case_starts_once_and_with_forged_variables_it_is_still_judged_by_the_rules() {
        String start =
                "{\"businessKey\":\"" + CASE + "\",\"variables\":{\"adopted\":{\"value\":true,\"type\":\"Boolean\"},"
                        + "\"decision\":{\"value\":\"APPROVE\",\"type\":\"String\"}}}";
        Answer first =
                system.client("staff-cci").post("/engine-rest/process-definition/key/funding-validation/start", start);
        assertThat(first.status()).as(first.text()).isIn(200, 400, 403);
        if (first.status() == 200) {
            assertThat(system.client("staff-cci")
                            .post("/engine-rest/process-definition/key/funding-validation/start", start)
                            .status())
                    .isBetween(400, 499);
        }
        submit("staff-cci");

        assertUnchanged(system.task(CASE, "reviewFundingPlan"));
    }

    private void submit(String user) {
        Answer answer = system.client(user).post(Plans.path(2022) + "/submission", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode plan() {
        return system.client("auditor").get(Plans.path(2022)).json();
    }

    private Answer complete(Way way, String user, Task task, String variables) {
        return switch (way) {
            case API ->
                system.client(user)
                        .post("/api/tasks/" + task.getId() + "/completion", "{\"variables\":" + variables + "}");
            case ENGINE_COMPLETE ->
                system.client(user).post("/engine-rest/task/" + task.getId() + "/complete", typed(variables));
            case ENGINE_FORM ->
                system.client(user).post("/engine-rest/task/" + task.getId() + "/submit-form", typed(variables));
        };
    }

    private static String typed(String variables) {
        try {
            var typed = JSON.createObjectNode();
            JSON.readTree(variables)
                    .properties()
                    .forEach(each -> typed.putObject(each.getKey()).set("value", each.getValue()));
            return JSON.createObjectNode().set("variables", typed).toString();
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** Through the API a task that somebody may not see is not there for him. */
    private static void assertRefused(int status, Way way, Answer answer) {
        if (way == Way.API && status == 403) {
            assertThat(answer.status()).as(answer.text()).isIn(403, 404);
        } else {
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        }
    }

    private void assertUnchanged(Task task) {
        assertThat(plan().path("status").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(system.task(CASE, "reviewFundingPlan").getId()).isEqualTo(task.getId());
        assertThat(system.rows("decision_ruling")).isZero();
        assertThat(system.rows("decision")).isEqualTo(1);
    }
}
