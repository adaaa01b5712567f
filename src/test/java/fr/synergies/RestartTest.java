package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program starts on PostgreSQL when it is empty, and again on what the first start left there. */
class RestartTest {

    @Test
    void it_starts_and_starts_again_on_postgresql() {
        String[] there = {
            "--spring.datasource.url=" + Postgres.empty().url(),
            "--spring.datasource.username=" + Postgres.OWNER,
            "--camunda.bpm.job-execution.enabled=false"
        };
        startsAndLetsAnAuditorIn(there);
        startsAndLetsAnAuditorIn(there);
    }

    private static void startsAndLetsAnAuditorIn(String... arguments) {
        String[] all = Stream.concat(Stream.of("--server.port=0"), Arrays.stream(arguments))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Synergies.class).run(all)) {
            int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(Http.basic(port, "auditor", "wrong")
                            .get("/engine-rest/task/count")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(Http.basic(port, "auditor", "synergies")
                            .get("/engine-rest/task/count")
                            .body())
                    .isEqualTo("{\"count\":0}");
            JdbcClient jdbc = program.getBean(JdbcClient.class);
            assertThat(jdbc.sql("select count(*) from sign_in_attempt where kind = 'NAME'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
