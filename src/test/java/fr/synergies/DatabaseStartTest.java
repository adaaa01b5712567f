package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program's start on the databases it supports, twice each: empty, and with what the first start left. */
class DatabaseStartTest {

    @Test
    void it_starts_and_starts_again_on_postgresql() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String[] there = {
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres"
            };
            startsAndLetsAnAuditorIn(there);
            startsAndLetsAnAuditorIn(there);
        }
    }

    @Test
    void it_keeps_its_data_in_the_data_directory(@TempDir Path directory) {
        String[] there = {
            "--synergies.data-dir=" + directory,
            "--spring.datasource.url=jdbc:h2:file:${synergies.data-path}/synergies;WRITE_DELAY=0"
        };
        startsAndLetsAnAuditorIn(there);
        startsAndLetsAnAuditorIn(there);
        assertThat(Files.exists(directory.resolve("synergies.mv.db"))).isTrue();
    }

    private static void startsAndLetsAnAuditorIn(String... arguments) {
        String[] all = Stream.concat(Stream.of("--server.port=0"), Arrays.stream(arguments))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext program =
                new SpringApplicationBuilder(Synergies.class).profiles("test").run(all)) {
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
            assertThat(jdbc.sql("select count(*) from sign_in_attempt")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
