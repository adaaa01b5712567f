package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.Http;
import fr.synergies.Synergies;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

class ProductionStartTest {

    /** Camunda's webapps keep a start that failed in a static, and no other one would succeed in this JVM. */
    @AfterEach
    void forgetTheStartThatFailed() {
        ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
    }

    @Test
    void production_does_not_start_with_a_password_of_the_administrator_that_is_easy_to_guess() {
        SpringApplicationBuilder program = new SpringApplicationBuilder(Synergies.class).profiles("production");
        assertThatThrownBy(() -> program.run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
                        "--synergies.security.admin-password=admin-of-the-house"))
                .isInstanceOf(MissingAdministrator.class)
                .hasMessageContaining("easy to guess");
    }

    @Test
    void production_does_not_start_without_users_and_without_a_password_for_the_first_one() {
        assertThatThrownBy(ProductionStartTest::start).isInstanceOf(MissingAdministrator.class);
        var analysis = new MissingAdministrator.Analyzer().analyze(MissingAdministrator.withoutPassword());
        assertThat(analysis.getAction()).contains("SYNERGIES_SECURITY_ADMIN_PASSWORD");
    }

    @Test
    void production_creates_the_administrator_alone_and_shows_no_demonstration_users() {
        try (var program = start("--synergies.security.admin-password=a long secret of its own")) {
            assertThat(program.getBean(IdentityService.class).createUserQuery().list())
                    .extracting(User::getId)
                    .containsExactly("admin");
            int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(Http.anonymous(port).get("/sign-in").body()).doesNotContain("staff-cci", "synergies</code>");
            assertThat(Http.basic(port, "admin", "a long secret of its own")
                            .get("/engine-rest/user/count")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Http.basic(port, "admin", "synergies")
                            .get("/engine-rest/user/count")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "--server.port=0",
                                "--spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1"),
                        java.util.Arrays.stream(arguments))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Synergies.class)
                .profiles("production")
                .run(all);
    }
}
