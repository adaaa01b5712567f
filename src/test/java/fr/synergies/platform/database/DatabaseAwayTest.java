package fr.synergies.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.OnPostgres;
import fr.synergies.Postgres;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people and programs are answered while the database is away, or others hold in it what they need. */
@SynergiesTest
@OnPostgres
class DatabaseAwayTest {

    private static final String TYPED = "reason=une+raison+%C3%A9crite&agreed=on";
    private static final String FORM = "/jobs/1/cancellation";

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private final JdbcTemplate server = new JdbcTemplate(Postgres.empty().owner());

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void while_it_is_away_everybody_hears_so_and_what_was_typed_is_kept_to_be_sent_again() {
        Http staff = Http.anonymous(port);
        staff.signIn("staff-cci", "synergies");
        Http program = Http.basic(port, "staff-cci", "synergies");
        String token = staff.token();
        Http visitor = Http.anonymous(port);
        String visitors = visitor.token();
        String database = jdbc.queryForObject("select current_database()", String.class);
        try {
            connections(database, false);

            for (HttpResponse<String> answer : List.of(
                    staff.get("/api/programmes"),
                    program.get("/api/programmes"),
                    program.get("/engine-rest/task?maxResults=1"))) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("10");
                assertThat(answer.body()).contains("\"type\":\"urn:synergies:problem:web.problem.database\"");
            }
            HttpResponse<String> page = staff.postForm(FORM, TYPED, token);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("10");
            assertThat(page.body())
                    .contains("rien n’a été enregistré", "action=\"" + FORM + "\"", "name=\"_csrf\"")
                    .contains("name=\"reason\" value=\"une raison écrite\"", "name=\"agreed\" value=\"on\"");
            HttpResponse<String> signIn =
                    visitor.postForm("/sign-in", "username=staff-cci&password=synergies", visitors);
            assertThat(signIn.statusCode()).isEqualTo(503);
            assertThat(signIn.body()).doesNotContain("value=\"synergies\"", "value=\"staff-cci\"");
        } finally {
            connections(database, true);
        }
        Awaitility.await().until(() -> staff.get("/api/programmes").statusCode() == 200);
        assertThat(staff.postForm(FORM, TYPED, token).statusCode()).isEqualTo(404);
    }

    @Test
    void who_waits_too_long_for_what_others_hold_is_told_to_try_again() throws SQLException {
        Http staff = Http.basic(port, "staff-cci", "synergies");
        try (Connection other = jdbc.getDataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from programme where code = 'SYNERGIES' for update");

            HttpResponse<String> answer =
                    staff.postJson("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            assertThat(answer.body()).contains("\"type\":\"urn:synergies:problem:web.problem.busy\"");
            other.rollback();
        }
        assertThat(staff.postJson("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    /** Whether anybody may connect; whoever is connected is thrown out where not. */
    private void connections(String database, boolean allowed) {
        server.execute("alter database " + database + " with allow_connections " + allowed);
        server.queryForList("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", database);
    }
}
