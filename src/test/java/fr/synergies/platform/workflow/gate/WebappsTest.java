package fr.synergies.platform.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda's webapps pass the same gate: the Tasklist works on tasks, Cockpit shows everything to administrators. */
@SynergiesTest
class WebappsTest {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String CASE = "review-SYNERGIES-2022-02";

    @Autowired
    private TestSystem system;

    @LocalServerPort
    private int port;

    private String task;

    @BeforeEach
    void open() {
        system.open();
        system.client("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}");
        task = system.task(CASE, "scheduleReview").getId();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void the_tasklist_shows_claims_and_completes_the_tasks_of_its_user() {
        Http staff = signedIn("staff-cci", "tasklist");
        String filters =
                staff.get(API + "/filter?itemCount=false&maxResults=2000").body();
        assertThat(filters).contains("Mes tâches");
        String filter = filters.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(staff.get(API + "/filter/" + filter + "/list?maxResults=15", "Accept", "application/hal+json")
                        .body())
                .contains(task);
        assertThat(staff.get(API + "/task/" + task + "/form-variables").statusCode())
                .isEqualTo(200);
        assertThat(post(staff, "/task/" + task + "/claim", "{\"userId\":\"staff-cci\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(staff, "/task/" + task + "/submit-form", "{\"variables\":{\"decision\":{\"value\":\"PLAN\"}}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(system.task(CASE, "holdReview")).isNotNull();
    }

    @Test
    void the_tasklist_starts_no_process_and_writes_no_variable() {
        Http staff = signedIn("staff-cci", "tasklist");
        assertThat(post(
                                staff,
                                "/process-definition/key/monthly-review/start",
                                "{\"businessKey\":\"review-SYNERGIES-2022-03\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(staff, "/task/" + task + "/variables", "{\"modifications\":{\"programme\":{\"value\":\"X\"}}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(staff, "/task/" + task + "/comment/create", "{\"message\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(staff.get(API + "/history/user-operation?maxResults=5").statusCode())
                .isEqualTo(403);
    }

    @Test
    void cockpit_shows_administrators_everything_and_repairs_nothing_without_a_reason() {
        Http admin = signedIn("admin", "cockpit");
        for (String path : new String[] {
            "/process-definition/statistics?rootIncidents=true",
            "/history/user-operation?maxResults=5",
            "/history/process-instance?maxResults=5",
            "/variable-instance?maxResults=5",
            "/incident?maxResults=5",
            "/job?maxResults=5",
            "/deployment?maxResults=5"
        }) {
            assertThat(admin.get(API + path).statusCode()).as(path).isEqualTo(200);
        }
        String instance = system.task(CASE, "scheduleReview").getProcessInstanceId();
        assertThat(post(
                                admin,
                                "/process-instance/" + instance + "/modification",
                                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"scheduleReview\"}]}")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(admin.get(API + "/task").statusCode())
                .as("a page without bounds")
                .isEqualTo(400);
    }

    @Test
    void a_case_that_is_moved_tells_the_move_before_what_it_brings_about() {
        String instance = system.task(CASE, "scheduleReview").getProcessInstanceId();
        Answer moved = system.client("admin")
                .repair(
                        "POST",
                        "/engine-rest/process-instance/" + instance + "/modification",
                        "Saisie par erreur",
                        "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"scheduleReview\"},"
                                + "{\"type\":\"startBeforeActivity\",\"activityId\":\"scheduleReview\"}]}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(204);
        List<String> acts = system.acts(CASE);
        assertThat(acts.subList(acts.indexOf("engine-operated"), acts.size()))
                .containsExactly("engine-operated", "task-cancelled", "task-created");
        assertThat(system.engine()
                        .getHistoryService()
                        .createUserOperationLogQuery()
                        .operationType("ModifyProcessInstance")
                        .processInstanceId(instance)
                        .list())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getAnnotation()).isEqualTo("Saisie par erreur"));
    }

    /** Cockpit's plugins have an API of their own. */
    @Test
    void cockpit_says_what_is_wrong_with_a_request_and_nothing_of_the_machine() {
        Http admin = signedIn("admin", "cockpit");
        Http staff = signedIn("staff-cci", "tasklist");
        String plugin = "/camunda/api/cockpit/plugin/base/default";
        String token = admin.cookie("XSRF-TOKEN");
        for (String path : List.of("/incident", "/incident/count", "/process-instance", "/process-instance/count")) {
            var answer = admin.postJson(plugin + path, "null", "X-XSRF-TOKEN", token);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).doesNotContain("Cannot invoke");
        }
        assertThat(admin.get(plugin + "/incident?maxResults=5").statusCode()).isEqualTo(200);
        assertThat(staff.get(plugin + "/incident?maxResults=5").statusCode()).isEqualTo(403);
        assertThat(staff.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(200);
    }

    @Test
    void no_other_site_can_frame_them() {
        Http admin = signedIn("admin", "cockpit");
        assertThat(admin.get("/camunda/app/cockpit/default/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    private Http signedIn(String user, String application) {
        Http browser = Http.anonymous(port);
        browser.signIn(user, "synergies");
        assertThat(browser.get("/camunda/app/" + application + "/default/").statusCode())
                .isEqualTo(200);
        return browser;
    }

    private HttpResponse<String> post(Http browser, String path, String json) {
        return browser.postJson(API + path, json, "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
    }
}
