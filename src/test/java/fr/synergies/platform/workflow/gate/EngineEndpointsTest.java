package fr.synergies.platform.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.ApiClient;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.gate.EngineEndpoints.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every operation of the engine's REST API, those of its next versions too, with bodies that say nothing, or too much: none ends in a
 * 5xx, and none that writes succeeds, for whomever, but those that are listed here.
 */
@SynergiesTest
class EngineEndpointsTest {

    private static final String CASE = "review-SYNERGIES-2022-02";

    private static final List<String> ROLES = List.of("staff-cci", "manager-cci", "finance", "auditor", "admin", "");

    /** What writes may succeed with such bodies, as it reads: a list or a count whose criteria are in the body. */
    private static final Pattern READS = Pattern.compile("/count$|/list$|/singleResult$|^/identity/|/password-policy$");

    /** Administrators look after users and groups; those that are removed here do not exist. */
    private static final Set<String> USERS = Set.of(
            "POST /user/{id}/unlock", "DELETE /user/{id}", "DELETE /group/{id}", "DELETE /group/{id}/members/{userId}");

    /** A candidate gives a task back that nobody holds. */
    private static final Set<String> WORK =
            Set.of("POST /task/{id}/claim", "POST /task/{id}/unclaim", "POST /task/{id}/assignee");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcTemplate jdbc;

    private Task task;

    @BeforeEach
    void open() {
        system.open();
        system.client("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}");
        task = system.task(CASE, "scheduleReview");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void no_operation_fails_and_none_that_writes_succeeds() {
        SortedSet<Endpoint> endpoints = EngineEndpoints.all();
        assertThat(endpoints).hasSizeGreaterThan(400);
        List<List<String>> before = EngineContent.of(jdbc);

        Map<String, Set<String>> wrong = endpoints.stream()
                .flatMap(this::tried)
                .collect(Collectors.groupingBy(
                        Tried::what, Collectors.mapping(Tried::how, Collectors.toCollection(TreeSet::new))));

        assertThat(wrong).isEmpty();
        assertThat(EngineContent.of(jdbc)).isEqualTo(before);
    }

    private record Tried(String what, String how) {}

    /** What an operation answers although it should not. */
    private Stream<Tried> tried(Endpoint endpoint) {
        List<String> bodies = endpoint.writes() && !endpoint.verb().equals("DELETE")
                ? List.of("{}", "null", "[]", everything())
                : List.of("");
        return ROLES.stream()
                .flatMap(user -> bodies.stream().flatMap(body -> wrong(endpoint, system.client(user), body)));
    }

    private Stream<Tried> wrong(Endpoint endpoint, ApiClient client, String body) {
        String path = "/engine-rest" + filled(endpoint.path());
        Answer answer = client.send(endpoint.verb(), path, "application/json", body);
        String what = endpoint.verb() + " " + endpoint.path();
        boolean succeeds = answer.status() < 400;
        boolean may = !endpoint.writes()
                || READS.matcher(endpoint.path()).find()
                || client.name().equals("admin") && USERS.contains(what)
                || client.name().equals("staff-cci") && WORK.contains(what);
        return answer.status() >= 500 || succeeds && !may
                ? Stream.of(new Tried(what, client.name() + " " + shortened(body) + " " + answer.status()))
                : Stream.of();
    }

    private static String shortened(String body) {
        return body.length() > 10 ? "everything" : body;
    }

    private String filled(String path) {
        return VARIABLE.matcher(path).replaceAll(variable -> switch (variable.group(1)
                .strip()) {
            case "id" ->
                path.startsWith("/task")
                        ? task.getId()
                        : path.startsWith("/execution")
                                ? task.getExecutionId()
                                : path.startsWith("/process-definition")
                                        ? task.getProcessDefinitionId()
                                        : path.startsWith("/user") || path.startsWith("/group")
                                                ? "nobody-of-that-name"
                                                : task.getProcessInstanceId();
            case "key" -> "monthly-review";
            case "varId" -> "reviewMonth";
            default -> "scheduleReview";
        });
    }

    /** The fields of all bodies in one, without a reason for a repair. */
    private String everything() {
        return """
                {"id":"x/1","name":"x","userId":"nobody-of-that-name","groupId":"finance","type":"candidate","password":"x",
                 "variables":{"decision":{"value":"DONE"}},"modifications":{"x":{"value":1}},"deletions":["reviewMonth"],
                 "processInstanceIds":["{instance}"],"processInstances":["{instance}"],"ids":["x"],"jobIds":["x"],
                 "historicProcessInstanceIds":["{instance}"],"messageName":"any","businessKey":"review-SYNERGIES-2022-02",
                 "value":"x","suspended":true,"retries":0,"processDefinitionId":"{definition}","priority":5,"batchId":"x",
                 "processDefinitionKey":"monthly-review","duedate":"2031-01-01T00:00:00.000+0100","resourceType":"Task",
                 "instructions":[{"type":"cancel","activityId":"scheduleReview"}],"skipCustomListeners":true,"query":{},
                 "topics":[{"topicName":"x","lockDuration":1000}],"workerId":"x","maxTasks":1,"historyTimeToLive":1,
                 "errorCode":"x","escalationCode":"x","absoluteRemovalTime":"2031-01-01T00:00:00.000+0100","message":"x",
                 "assignee":"finance","properties":{},"deleteReason":"x","externalTaskIds":["x"],"immediatelyDue":true}
                """.replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", task.getProcessDefinitionId());
    }
}
