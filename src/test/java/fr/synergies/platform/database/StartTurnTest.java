package fr.synergies.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.Postgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nodes that start on one database, and a start whose database is away. */
class StartTurnTest {

    private static final StartSettings BRIEF = new StartSettings(Duration.ZERO, Duration.ofMillis(200));

    private final DataSource database = Postgres.empty().owner();

    @Test
    void a_node_waits_for_the_one_that_starts_and_says_so_when_that_takes_too_long() throws Exception {
        StartTurn first = turn(database);
        first.afterPropertiesSet();

        assertThatThrownBy(() -> turn(database).afterPropertiesSet())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Another node has been starting");

        first.ready();
        StartTurn second = turn(database);
        second.afterPropertiesSet();
        second.destroy();
    }

    @Test
    void a_start_that_failed_or_was_killed_leaves_the_turn_to_the_next() throws Exception {
        StartTurn failed = turn(database);
        failed.afterPropertiesSet();
        failed.destroy();
        failed.destroy();

        StartTurn next = turn(database);
        next.afterPropertiesSet();
        try (var admin = database.getConnection();
                var statement = admin.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                    + " and database = (select oid from pg_database where datname = current_database())");
        }
        StartTurn afterwards = turn(database);
        afterwards.afterPropertiesSet();
        afterwards.destroy();
        assertThatThrownBy(next::ready).isInstanceOf(SQLException.class);
    }

    @Test
    void a_database_that_is_away_is_said_in_a_few_lines() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"localhost"});
        nowhere.setPortNumbers(new int[] {1});

        assertThatThrownBy(() -> turn(nowhere).afterPropertiesSet())
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    FailureAnalysis analysis = new StartRefused.Analyzer().analyze(refused, refused);
                    assertThat(analysis.getDescription()).startsWith("The database did not answer for 0 s: ");
                    assertThat(analysis.getAction()).contains("spring.datasource.url");
                });
    }

    @Test
    void what_waiting_would_not_help_is_said_at_once(@TempDir Path folder) throws Exception {
        StartSettings patient = new StartSettings(Duration.ofHours(1), Duration.ofHours(1));
        String file = "jdbc:h2:file:" + folder.resolve("locked");
        DataSource stranger = new DriverManagerDataSource(file, "nobody", "wrong");
        try (var owner = new DriverManagerDataSource(file, "sa", "").getConnection()) {
            assertThat(owner.isValid(1)).isTrue();
            assertThatThrownBy(() -> new StartTurn(stranger, patient).afterPropertiesSet())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("The database cannot be used: ");
        }
    }

    @Test
    void the_file_of_h2_is_open_to_one_program_only_and_needs_no_turn() throws Exception {
        DataSource file = new DriverManagerDataSource("jdbc:h2:mem:turn");

        turn(file).afterPropertiesSet();
        turn(file).afterPropertiesSet();
    }

    private static StartTurn turn(DataSource database) {
        return new StartTurn(database, BRIEF);
    }
}
