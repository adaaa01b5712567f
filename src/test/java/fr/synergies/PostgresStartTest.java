package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The start that docker/compose.yaml makes, on a PostgreSQL of its own: same profile, same properties; and a second node at once. */
class PostgresStartTest {

    @TempDir
    static Path data;

    private static final Postgres POSTGRES = Postgres.empty();
    private static ConfigurableApplicationContext application;

    private static ProgramProcess other;

    @BeforeAll
    static void startTwoAtOnce(@TempDir Path folder) throws ExecutionException, InterruptedException {
        CompletableFuture<ProgramProcess> second = CompletableFuture.supplyAsync(() -> startOther(folder));
        application = SpringApplication.run(
                Synergies.class,
                arguments("--server.port=0", "--synergies.data-dir=" + data).toArray(String[]::new));
        other = second.get();
    }

    private static ProgramProcess startOther(Path folder) {
        try {
            return ProgramProcess.start(folder, "-Xmx512m", arguments().toArray(String[]::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> arguments(String... own) {
        List<String> arguments = new ArrayList<>(List.of(own));
        arguments.addAll(List.of(
                "--spring.profiles.active=production",
                "--spring.datasource.url=" + POSTGRES.url(),
                "--spring.datasource.username=" + Postgres.OWNER,
                "--spring.datasource.password=postgres",
                "--synergies.audit.seal.key-file=" + data.resolve("key.pem"),
                "--synergies.security.admin-password=first-sign-in-only"));
        return arguments;
    }

    @AfterAll
    static void stop() {
        if (other != null) {
            other.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @Test
    void two_nodes_that_start_at_once_on_an_empty_database_are_both_there_and_made_everything_once() {
        assertThat(other.client("").get("/actuator/health").status()).isEqualTo(200);
        JdbcTemplate jdbc = new JdbcTemplate(POSTGRES.owner());
        assertThat(jdbc.queryForList("select version_ from act_re_procdef", Integer.class))
                .containsOnly(1);
        assertThat(jdbc.queryForList("select id_ from act_id_user", String.class))
                .containsExactly("admin");
        assertThat(jdbc.queryForList("select code from programme", String.class))
                .containsExactly("SYNERGIES");
        assertThat(jdbc.queryForObject("select count(*) from rule_set_activation", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void the_tables_are_those_of_this_version_of_the_engine() {
        assertThat(new JdbcTemplate(POSTGRES.owner())
                        .queryForList("select version_ from act_ge_schema_log order by timestamp_", String.class))
                .last()
                .isEqualTo(ProductPropertiesUtil.getProductVersion());
    }

    @Test
    void the_health_page_says_that_the_application_is_up() throws IOException, InterruptedException {
        HttpResponse<String> health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void the_engine_keeps_its_tables_in_postgresql() throws SQLException {
        assertThat(tables()).contains("act_ru_task", "act_hi_procinst", "act_id_user");
    }

    @Test
    void the_programme_the_plans_and_the_trail_have_their_tables() throws SQLException {
        assertThat(tables()).contains("programme_exercise", "funding_plan", "decision", "audit_act");
    }

    @Test
    void the_administrator_reads_what_the_program_is_made_of() {
        HttpResponse<String> bill =
                Http.basic(port(), "admin", "first-sign-in-only").get("/actuator/sbom/application");

        assertThat(bill.statusCode()).isEqualTo(200);
        assertThat(bill.body()).contains("CycloneDX", "pkg:maven/org.postgresql/postgresql@");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int port() {
        return ((ServletWebServerApplicationContext) application).getWebServer().getPort();
    }

    private static List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var connection = POSTGRES.owner().getConnection();
                var found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
