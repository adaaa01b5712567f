package fr.synergies.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.Plans;
import fr.synergies.RawHttp;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What does not exist, or no longer, is answered with 4xx wherever it stands in an address. */
@SynergiesTest
class UnknownPlacesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Map<String, String> VALUES =
            Map.of("code", "NOWHERE", "year", "2022", "month", "2022-02", "format", "csv");
    private static final List<String> USERS = List.of("staff-cci", "finance", "manager-cci", "auditor", "admin");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private TestSystem system;

    @LocalServerPort
    private int port;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.open();
        system.close();
    }

    @Test
    void every_address_of_an_unknown_programme_is_not_found() {
        List<String> wrong = new ArrayList<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/programmes/{code}"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> {
                                    String asked = VARIABLE.matcher(path)
                                            .replaceAll(variable -> VALUES.getOrDefault(variable.group(1), "1"));
                                    int status = status(method, asked);
                                    boolean reading = method == RequestMethod.GET;
                                    if (reading ? status != 404 : status < 400 || status >= 500) {
                                        wrong.add(status + " " + method + " " + asked);
                                    }
                                })));

        assertThat(wrong).isEmpty();
    }

    /** The answer to the first of the users who may. */
    private int status(RequestMethod method, String path) {
        return USERS.stream()
                .map(user -> system.client(user).send(method.name(), path, "application/json", "{}"))
                .map(Answer::status)
                .filter(status -> status != 403)
                .findFirst()
                .orElse(403);
    }

    @Test
    void a_command_on_a_case_that_ended_meanwhile_is_refused() {
        system.client("staff-cci").post(Plans.path(2022) + "/submission", "{}");
        String task = system.client("finance").get("/api/tasks").at("/tasks/0/id");
        assertThat(complete("finance", "/api/tasks/" + task + "/completion").status())
                .isEqualTo(204);

        assertThat(complete("finance", "/api/tasks/" + task + "/completion").status())
                .isEqualTo(409);
        for (String command : List.of("complete", "submit-form", "claim", "unclaim", "assignee")) {
            assertThat(complete("finance", "/engine-rest/task/" + task + "/" + command)
                            .status())
                    .as(command)
                    .isBetween(400, 499);
        }
    }

    private Answer complete(String user, String path) {
        return system.client(user).post(path, "{\"variables\":{\"decision\":\"ACCEPT_CAPPED\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/message",
                "/task?maxResults=1",
                "/task/1/complete",
                "/task/1/claim",
                "/process-instance/1/modification",
                "/process-definition/key/funding-validation/start",
                "/history/process-instance?maxResults=1",
                "/migration/generate",
                "/batch",
                "/user/create",
                "/condition",
                "/signal"
            })
    void a_body_that_is_none_does_not_make_the_engine_fail(String path) {
        assertThat(system.client("admin").post("/engine-rest" + path, "null").status())
                .isBetween(400, 499);
        for (String body : List.of("", "[]", "\"\"", "1")) {
            assertThat(system.client("admin").post("/engine-rest" + path, body).status())
                    .as(body)
                    .isLessThan(500);
        }
    }

    /** What the engine's servlets are found by could be said in other ways, and then compared with nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/task",
                "/x/../engine-rest/history/user-operation",
                "/assets/..;/engine-rest/user",
                "/engine-rest;a=b/variable-instance",
                "/engine-rest/%2e%2e/engine-rest/user",
                "/engine-rest/task%2f..",
                "/camunda/app/../api/engine/engine/default/user",
                "/./api/audit/verification"
            })
    void an_address_that_says_one_place_in_another_way_is_refused(String path) {
        for (String user : List.of("staff-cci", "admin")) {
            try (RawHttp connection = new RawHttp(port)) {
                assertThat(connection
                                .begin("GET " + path + "?maxResults=1", RawHttp.as(user), "Connection: close")
                                .status())
                        .isEqualTo(400);
            }
        }
    }
}
