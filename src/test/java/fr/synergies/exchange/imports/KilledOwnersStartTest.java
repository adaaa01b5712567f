package fr.synergies.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.Postgres;
import fr.synergies.ProgramProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An import and the detection that follows it, on two nodes and one PostgreSQL: whichever works on the one, and then on the other, is
 * killed in the middle of writing. A lock on the table that it writes to keeps it there until it is dead.
 */
class KilledOwnersStartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SYNERGIES = "/api/programmes/SYNERGIES";

    @TempDir
    private Path folder;

    private final Postgres database = Postgres.empty();
    private final JdbcClient jdbc = JdbcClient.create(database.owner());
    private final List<ProgramProcess> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(ProgramProcess::close);
    }

    @Test
    void an_import_and_a_detection_whose_nodes_are_killed_are_finished_once_by_others() throws Exception {
        start();
        start();
        try (Connection proposals = locked("synergy_proposal")) {
            try (Connection flows = locked("company_flow")) {
                Answer sent =
                        nodes.get(0).client("staff-cci").upload(SYNERGIES + "/imports", "table", "town.csv", town());
                assertThat(sent.status()).as(sent.text()).isEqualTo(202);
                assertThat(sent.at("/job/kind")).as(sent.text()).isEqualTo("import");
                killOwner("import");
                flows.rollback();
            }
            ended("import");
            start();
            killOwner("detection");
            proposals.rollback();
        }
        ended("detection");

        ProgramProcess survivor = nodes.get(0);
        assertThat(nodes).hasSize(1);
        assertThat(attempts("import")).isEqualTo(2);
        assertThat(attempts("detection")).isEqualTo(2);
        assertThat(count("company")).isEqualTo(20);
        assertThat(count("company_flow")).isEqualTo(rowsOfTown());
        assertThat(count("synergy_proposal")).isPositive();
        Answer asked = survivor.client("staff-cci").post(SYNERGIES + "/synergies/detection?full=true", "");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> latest(survivor).at("/job/state").equals("DONE"));
        Answer again = latest(survivor);
        assertThat(List.of(again.at("/added"), again.at("/changed"), again.at("/removed")))
                .as(again.text())
                .containsOnly("0");
    }

    private void start() throws IOException {
        nodes.add(ProgramProcess.start(
                folder,
                "-Xmx400m",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Postgres.OWNER,
                "--spring.datasource.password=" + Postgres.OWNER,
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--synergies.imports.at-once=1KB",
                "--db-scheduler.polling-interval=100ms",
                "--db-scheduler.heartbeat-interval=500ms",
                "--db-scheduler.missed-heartbeats-limit=4"));
    }

    /** Nobody writes to the table until the connection is closed. */
    private Connection locked(String table) throws SQLException {
        Connection connection = database.owner().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
        return connection;
    }

    /** Kills the node that works on a job of this kind, once it waits for the lock. */
    private void killOwner(String kind) {
        Awaitility.await(kind)
                .atMost(PATIENCE)
                .until(() -> attempts(kind) == 1
                        && jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                                + " and wait_event_type = 'Lock'")
                                        .query(Integer.class)
                                        .single()
                                > 0);
        String owner = jdbc.sql("select node from job where kind = ? and state = 'RUNNING'")
                .param(kind)
                .query(String.class)
                .single();
        ProgramProcess node = nodes.stream()
                .filter(each -> owner.endsWith("/" + each.pid()))
                .findFirst()
                .orElseThrow();
        node.close();
        nodes.remove(node);
    }

    private void ended(String kind) {
        Awaitility.await(kind)
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from job where kind = ? and state = 'DONE'")
                                .param(kind)
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private int attempts(String kind) {
        return jdbc.sql("select coalesce(max(attempt), 0) from job where kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static Answer latest(ProgramProcess node) {
        return node.client("staff-cci").get(SYNERGIES + "/synergies/detections/latest");
    }

    private static byte[] town() throws IOException {
        return new ClassPathResource("samples/town.csv").getInputStream().readAllBytes();
    }

    private static long rowsOfTown() throws IOException {
        return new String(town(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(";OUT;") || line.contains(";IN;"))
                .count();
    }
}
