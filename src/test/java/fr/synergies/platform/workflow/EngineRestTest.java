package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** The engine's own REST API, by users the engine would let do everything: the bridges still say no, with 4xx and a sentence. */
@EngineTest
class EngineRestTest {

    private static final String FINANCE = "finance";
    private static final String STAFF = "staff-cci";
    private static final String ADMIN = "admin";

    private final ProcessEngine engine;
    private final BridgesFixture fixture;
    private final MovableClock clock;
    private final TestRestTemplate rest;
    private String instance;
    private String task;

    @Autowired
    EngineRestTest(ProcessEngine engine, BridgesFixture fixture, MovableClock clock, TestRestTemplate rest) {
        this.engine = engine;
        this.fixture = fixture;
        this.clock = clock;
        this.rest = rest;
    }

    @BeforeEach
    void open_a_case_for_users_the_engine_trusts() {
        clock.moveTo(BridgesFixture.START);
        for (String group : List.of("finance", "staff-cci", "admin")) {
            List.of(Resources.TASK, Resources.PROCESS_INSTANCE, Resources.PROCESS_DEFINITION)
                    .forEach(resource -> grant(group, resource, Permissions.ALL));
        }
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("bridges", "rest-" + UUID.randomUUID())
                .getId();
        task = openTask();
        fixture.acts.clear();
    }

    @AfterEach
    void close() {
        clock.release();
    }

    @Test
    void a_valid_completion_passes() {
        assertThat(post(FINANCE, "/task/" + task + "/complete", form("YES"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    @Test
    void a_submitted_form_passes() {
        assertThat(post(FINANCE, "/task/" + task + "/submit-form", form("YES"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void an_administrator_who_is_no_candidate_is_refused(String way) {
        refused(403, "Cette tâche est réservée à : finance.", post(ADMIN, "/task/" + task + "/" + way, form("YES")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void a_form_that_is_not_valid_is_refused(String way) {
        refused(400, "decision : un choix parmi YES, NO", post(FINANCE, "/task/" + task + "/" + way, form("MAYBE")));
        refused(400, "decision : à remplir", post(FINANCE, "/task/" + task + "/" + way, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void a_refusal_of_the_business_is_a_sentence_and_changes_nothing(String way) {
        Map<String, Object> form = variables("decision", "YES", "String", "reason", "conflict", "String");
        refused(400, "n’attend pas cette action.", post(FINANCE, "/task/" + task + "/" + way, form));
        Map<String, Object> forbidden = variables("decision", "YES", "String", "reason", "forbid", "String");
        refused(403, "Cette tâche est prise par x.", post(FINANCE, "/task/" + task + "/" + way, forbidden));
        assertThat(engine.getRuntimeService().getVariables(instance)).doesNotContainKey("decision");
    }

    @Test
    void the_sentence_is_english_for_who_asks_for_it() {
        HttpHeaders headers = headers(ADMIN);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        assertThat(rest.exchange(
                                "/engine-rest/task/" + task + "/complete",
                                HttpMethod.POST,
                                new HttpEntity<>(form("YES"), headers),
                                String.class)
                        .getBody())
                .contains("This task is reserved to: finance.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":{\"a\":1}}",
                "{\"value\":[\"YES\"]}",
                "{\"value\":\"YES\",\"type\":\"Json\"}",
                "{\"value\":\"\\\"YES\\\"\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\","
                        + "\"serializationDataFormat\":\"application/json\"}}",
                "{\"value\":\"rO0ABXQAA1lFUw==\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
                        + "\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"value\":true,\"type\":\"Boolean\"}",
                "{\"value\":12}",
                "{\"value\":\"YES\",\"type\":\"Long\"}",
                "{\"value\":null,\"type\":\"Null\"}",
                "{\"value\":\"WUVT\",\"type\":\"Bytes\"}"
            })
    void a_value_of_the_wrong_type_is_refused(String decision) {
        String body = "{\"variables\":{\"decision\":" + decision + "}}";
        refused(400, "", post(FINANCE, "/task/" + task + "/complete", body));
        refused(400, "", post(FINANCE, "/task/" + task + "/submit-form", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmnError", "bpmnEscalation", "delegate", "resolve"})
    void a_task_is_ended_by_nothing_but_its_completion(String way) {
        Map<String, Object> body =
                switch (way) {
                    case "bpmnError" -> Map.of("errorCode", "any");
                    case "bpmnEscalation" -> Map.of("escalationCode", "any");
                    case "delegate" -> Map.of("userId", "staff-cci");
                    default -> Map.of();
                };
        refused(403, "une tâche se termine en étant réalisée", post(FINANCE, "/task/" + task + "/" + way, body));
        refused(403, "", post(ADMIN, "/task/" + task + "/" + way, body));
    }

    @Test
    void a_case_is_moved_by_administrators_only() {
        String body = "{\"skipCustomListeners\":true,\"instructions\":[{\"type\":\"startBeforeActivity\","
                + "\"activityId\":\"recordBridges\"}]}";
        refused(403, "Seule l’administration", post(STAFF, "/process-instance/" + instance + "/modification", body));
        refused(400, "motif", post(ADMIN, "/process-instance/" + instance + "/modification", body));
        assertThat(because("Étape en panne", HttpMethod.POST, "/process-instance/" + instance + "/modification", body)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    @Test
    void what_administrators_do_to_the_engine_is_told_in_the_case() {
        String suspended = "/process-instance/" + instance + "/suspended";
        refused(400, "motif", exchange(ADMIN, HttpMethod.PUT, suspended, Map.of("suspended", true)));
        post(
                ADMIN,
                "/process-instance/" + instance + "/modification",
                Map.of(
                        "skipCustomListeners",
                        true,
                        "annotation",
                        "Étape en panne",
                        "instructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "decideBridges"))));
        because("Panne à 100 %", HttpMethod.PUT, suspended, Map.of("suspended", true));

        assertThat(fixture.acts.stream().filter(act -> act.act().equals("engine-operated")))
                .extracting(act -> act.outcome(), act -> act.reason())
                .containsExactly(
                        tuple("ModifyProcessInstance ProcessInstance", "Étape en panne"),
                        tuple("Suspend ProcessInstance", "Panne à 100 %"));
        assertThat(fixture.acts).allSatisfy(act -> assertThat(act.caseId()).startsWith("rest-"));
        assertThat(fixture.acts.get(fixture.acts.size() - 1).facts())
                .isEqualTo("{\"suspensionState\":{\"before\":\"active\",\"after\":\"suspended\"}}");
        assertThat(fixture.acts.stream().filter(act -> act.outcome().startsWith("Modify")))
                .extracting(act -> act.element(), act -> act.facts())
                .containsExactly(
                        tuple("decideBridges", "{\"elements\":{\"before\":null,\"after\":\"decideBridges\"}}"));
    }

    @Test
    void nobody_writes_the_variables_of_a_case() {
        for (String user : List.of(STAFF, FINANCE, ADMIN)) {
            String one = "/process-instance/" + instance + "/variables/decision";
            refused(403, "", exchange(user, HttpMethod.PUT, one, Map.of("value", "YES", "type", "String")));
            String all = "/process-instance/" + instance + "/variables";
            refused(403, "", post(user, all, Map.of("modifications", Map.of("decision", Map.of("value", "YES")))));
            refused(403, "", exchange(user, HttpMethod.DELETE, one, null));
        }
    }

    @Test
    void nobody_signals_past_a_task() {
        refused(403, "", post(ADMIN, "/execution/" + instance + "/signal", Map.of()));
    }

    @Test
    void a_case_starts_by_a_use_case_of_the_program_only() {
        String start = "/process-definition/key/bridges/start";
        refused(403, "", post(STAFF, start, Map.of("businessKey", "fine")));
        refused(
                403,
                "",
                post(
                        STAFF,
                        "/process-definition/key/bridges/submit-form",
                        Map.of("businessKey", "fine", "variables", Map.of())));
        String middle = "{\"businessKey\":\"middle\",\"skipCustomListeners\":true,\"startInstructions\":[{\"type\":"
                + "\"startBeforeActivity\",\"activityId\":\"recordBridges\"}]}";
        refused(403, "une procédure commence par son début", post(STAFF, start, middle));
        refused(403, "", post(ADMIN, start, middle));
    }

    @Test
    void a_message_is_sent_by_a_use_case_of_the_program_only() {
        Map<String, Object> message = Map.of("messageName", "bridgesMessage", "processInstanceId", instance);
        refused(403, "", post(STAFF, "/message", message));
        refused(403, "", post(ADMIN, "/message", message));
    }

    @Test
    void a_task_that_is_gone_is_refused() {
        refused(400, "n’existe pas", post(FINANCE, "/task/nothing/complete", form("YES")));
        refused(400, "n’existe pas", post(FINANCE, "/task/nothing/submit-form", form("YES")));
    }

    @Test
    void a_suspended_case_waits() {
        engine.getRuntimeService().suspendProcessInstanceById(instance);
        refused(400, "suspendu", post(FINANCE, "/task/" + task + "/complete", form("YES")));
    }

    @Test
    void a_task_another_one_took_is_not_taken() {
        refused(403, "réservée", post(STAFF, "/task/" + task + "/claim", Map.of("userId", "staff-cci")));
        assertThat(post(FINANCE, "/task/" + task + "/claim", Map.of("userId", "finance"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        ResponseEntity<String> second = post("finance2", "/task/" + task + "/claim", Map.of("userId", "finance2"));
        refused(400, "prise par finance", second);
    }

    private void refused(int status, String sentence, ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getBody()).contains(sentence);
        assertThat(openTask()).isEqualTo(task);
        assertThat(fixture.acts)
                .filteredOn(act -> act.act().equals("task-completed"))
                .isEmpty();
    }

    private String openTask() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private ResponseEntity<String> post(String user, String path, Object body) {
        return exchange(user, HttpMethod.POST, path, body);
    }

    private ResponseEntity<String> exchange(String user, HttpMethod method, String path, Object body) {
        return rest.exchange("/engine-rest" + path, method, new HttpEntity<>(body, headers(user)), String.class);
    }

    private ResponseEntity<String> because(String reason, HttpMethod method, String path, Object body) {
        HttpHeaders headers = headers(ADMIN);
        headers.set(
                "Synergies-Reason",
                URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20"));
        return rest.exchange("/engine-rest" + path, method, new HttpEntity<>(body, headers), String.class);
    }

    private static HttpHeaders headers(String user) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "synergies");
        headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "fr");
        return headers;
    }

    private static Map<String, Object> form(String decision) {
        return variables("decision", decision, "String");
    }

    private static Map<String, Object> variables(String... parts) {
        Map<String, Object> variables = new java.util.HashMap<>();
        for (int i = 0; i < parts.length; i += 3) {
            variables.put(parts[i], Map.of("value", parts[i + 1], "type", parts[i + 2]));
        }
        return Map.of("variables", variables);
    }

    private void grant(String group, Resource resource, Permission permission) {
        Authorization granted = engine.getAuthorizationService()
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(Authorization.ANY)
                .singleResult();
        Authorization authorization = granted != null
                ? granted
                : engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(Authorization.ANY);
        authorization.addPermission(permission);
        engine.getAuthorizationService().saveAuthorization(authorization);
    }
}
