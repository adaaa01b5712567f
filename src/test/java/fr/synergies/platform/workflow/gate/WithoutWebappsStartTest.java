package fr.synergies.platform.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.Synergies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program without Camunda's webapps, as {@code SECURITY.md} says that it may run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutWebappsStartTest {

    private ConfigurableApplicationContext program;
    private Http staff;

    @BeforeAll
    void start() {
        program = new SpringApplicationBuilder(Synergies.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.webapp.enabled=false");
        staff = Http.anonymous(port());
        assertThat(staff.signIn("staff-cci", "synergies").headers().firstValue("Location"))
                .contains("/");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void people_sign_in_and_are_offered_no_webapps() {
        assertThat(staff.get("/programmes").body())
                .contains("/sign-out", "/swagger-ui.html")
                .doesNotContain("/camunda");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda",
                "/camunda/",
                "/camunda/app/admin/default/",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task?maxResults=1",
                "/camunda/api/admin/auth/user/default",
                "/camunda/lib/deps.js"
            })
    void nothing_of_the_webapps_is_there(String path) {
        assertThat(staff.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_libraries_that_they_bundle_are_not_given_out_either() {
        assertThat(staff.get("/webjars/camunda/lib/deps.js").statusCode()).isEqualTo(403);
    }

    @Test
    void users_are_managed_by_the_engines_api() {
        Http admin = Http.basic(port(), "admin", "synergies");
        String user = "{\"profile\":{\"id\":\"camille\",\"firstName\":\"Camille\",\"lastName\":\"Durand\"},"
                + "\"credentials\":{\"password\":\"a long secret of its own\"}}";
        assertThat(admin.postJson("/engine-rest/user/create", user).statusCode())
                .isEqualTo(204);
        assertThat(Http.basic(port(), "camille", "a long secret of its own")
                        .get("/api/programmes")
                        .statusCode())
                .isEqualTo(200);
    }

    private int port() {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
