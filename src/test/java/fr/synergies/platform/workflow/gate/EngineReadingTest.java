package fr.synergies.platform.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who reads what from the engine, by its REST API and by the webapps: those who work on cases see the processes and the tasks they
 * could take, with their forms; administrators and auditors see everything. The table has a column of answers for each role.
 */
@SynergiesTest
class EngineReadingTest {

    private static final String CASE = "review-SYNERGIES-2022-02";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";

    /** The columns of the table; the first is a candidate for the task, and the others who work are none. */
    private static final List<String> ROLES =
            List.of("staff-cci", "staff-metropole", "finance", "manager-cci", "auditor", "admin");

    @Autowired
    private TestSystem system;

    @LocalServerPort
    private int port;

    private Task task;

    /** Cockpit keeps it in a static, where the program that started last in this JVM has put its own. */
    @Autowired
    private CockpitRuntimeDelegate cockpit;

    @BeforeEach
    void open() {
        Cockpit.setCockpitRuntimeDelegate(cockpit);
        system.open();
        system.client("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}");
        task = system.task(CASE, "scheduleReview");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/engine-reading.csv", delimiter = '|', numLinesToSkip = 1)
    void each_role_reads_what_the_table_says(
            String method,
            String path,
            String body,
            String cci,
            String metropole,
            String finance,
            String manager,
            String auditor,
            String admin) {
        List<String> expected = List.of(cci, metropole, finance, manager, auditor, admin);
        SoftAssertions answers = new SoftAssertions();
        IntStream.range(0, ROLES.size()).forEach(role -> {
            Answer answer = system.client(ROLES.get(role))
                    .send(method, "/engine-rest" + filled(path), "application/json", body == null ? "" : filled(body));
            answers.assertThat(answer.status())
                    .as("%s: %s", ROLES.get(role), answer.text())
                    .isEqualTo(Integer.parseInt(expected.get(role)));
        });
        answers.assertAll();
    }

    /** Cockpit's plugins query the database themselves. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/incident/count",
                "/incident?firstResult=0&maxResults=10",
                "/process-instance/count",
                "/process-instance?firstResult=0&maxResults=10",
                "/process-definition/statistics?firstResult=0&maxResults=10",
                "/process-definition/{definition}/called-process-definitions",
                "/process-instance/{instance}/called-process-instances"
            })
    void only_administrators_and_auditors_read_through_the_plugins_of_cockpit(String path) {
        String address = "/camunda/api/cockpit/plugin/base/default" + filled(path);
        for (String user : ROLES) {
            HttpResponse<String> answer = signedIn(user).get(address, "Accept", "application/json");
            if (user.equals("admin") || user.equals("auditor")) {
                assertThat(answer.statusCode()).as(user + ": " + answer.body()).isEqualTo(200);
            } else {
                assertThat(answer.statusCode()).as(user + ": " + answer.body()).isEqualTo(403);
            }
        }
    }

    @Test
    void whoever_works_on_cases_finds_by_every_way_the_tasks_that_the_page_shows() {
        for (String user : List.of("staff-cci", "staff-metropole", "finance", "manager-cci")) {
            List<String> shown =
                    ids(system.client(user).get("/api/tasks").json().path("tasks"));
            assertThat(ids(system.client(user)
                            .get("/engine-rest/task?maxResults=100")
                            .json()))
                    .as(user)
                    .isEqualTo(shown);
        }
    }

    @Test
    void the_tasklist_searches_no_variable_either() {
        Http staff = signedIn("staff-cci");
        String filter =
                staff.get(WEBAPPS + "/filter?maxResults=10").body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        String search = "{\"processVariables\":[{\"name\":\"programme\",\"operator\":\"eq\",\"value\":\"SYNERGIES\"}]}";
        assertThat(staff.postJson(
                                WEBAPPS + "/filter/" + filter + "/list?maxResults=15",
                                search,
                                "X-XSRF-TOKEN",
                                staff.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_tells_its_fields_and_completing_it_tells_nothing_of_the_process() {
        Answer form = system.client("staff-cci").get("/engine-rest/task/" + task.getId() + "/form-variables");
        assertThat(form.text()).contains("decision").doesNotContain("programme");
        Answer done = system.client("staff-cci")
                .post(
                        "/engine-rest/task/" + task.getId() + "/complete",
                        "{\"withVariablesInReturn\":true,\"variables\":{\"decision\":{\"value\":\"PLAN\"}}}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.text()).isEqualTo("{}");
    }

    private static List<String> ids(JsonNode tasks) {
        return StreamSupport.stream(tasks.spliterator(), false)
                .map(each -> each.path("id").asText())
                .sorted()
                .toList();
    }

    private Http signedIn(String user) {
        Http browser = Http.anonymous(port);
        browser.signIn(user, "synergies");
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private String filled(String text) {
        return text.replace("{task}", task.getId())
                .replace("{execution}", task.getExecutionId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", task.getProcessDefinitionId());
    }
}
