package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.MovableClock;
import fr.synergies.platform.workflow.identity.Groups;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that sends its name and password with each call: when BCrypt looks at the password, and when it need not. */
@SynergiesTest
class VerifiedCredentialsTest {

    private static final String TASKS = "/engine-rest/task/count";
    private static final String CALLER = "caller";
    private static final String PASSWORD = "a program's secret";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecuritySettings settings;

    private ProcessEngineConfigurationImpl configuration;
    private PasswordManager passwords;
    private int hashed;

    @BeforeEach
    void count() {
        clock.moveTo(TestSystem.START);
        identities().saveUser(named(CALLER));
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        passwords = configuration.getPasswordManager();
        configuration.setPasswordManager(new PasswordManager(configuration.getPasswordEncryptor(), List.of()) {
            @Override
            public boolean check(String password, String hash) {
                hashed++;
                return passwords.check(password, hash);
            }
        });
    }

    @AfterEach
    void forget() {
        configuration.setPasswordManager(passwords);
        identities().deleteUser(CALLER);
        jdbc.sql("delete from sign_in_attempt").update();
        clock.moveTo(TestSystem.START);
    }

    @Test
    void a_second_call_is_not_hashed_again() {
        assertThat(call(PASSWORD)).isEqualTo(200);
        assertThat(call(PASSWORD)).isEqualTo(200);
        assertThat(hashed).isEqualTo(1);
    }

    @Test
    void after_five_minutes_a_call_is_hashed_again() {
        call(PASSWORD);
        clock.moveBy(Duration.ofMinutes(5).minusSeconds(1));
        call(PASSWORD);
        assertThat(hashed).isEqualTo(1);
        clock.moveBy(Duration.ofSeconds(1));
        assertThat(call(PASSWORD)).isEqualTo(200);
        assertThat(hashed).isEqualTo(2);
    }

    @Test
    void another_password_is_hashed_refused_and_counted() {
        call(PASSWORD);
        assertThat(call(PASSWORD + " ")).isEqualTo(401);
        assertThat(hashed).isEqualTo(2);
        assertThat(failures()).isEqualTo(1);
        assertThat(call(PASSWORD)).isEqualTo(200);
        assertThat(failures()).as("a success starts anew").isZero();
    }

    @Test
    void a_password_that_an_administrator_changes_is_forgotten_at_once() {
        call(PASSWORD);
        HttpResponse<String> changed = Http.basic(port, "admin", DemoUsers.PASSWORD)
                .putJson(
                        "/engine-rest/user/" + CALLER + "/credentials",
                        "{\"password\":\"another secret of many words\",\"authenticatedUserPassword\":\""
                                + DemoUsers.PASSWORD + "\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        hashed = 0;
        assertThat(call(PASSWORD)).isEqualTo(401);
        assertThat(call("another secret of many words")).isEqualTo(200);
        assertThat(hashed).isEqualTo(2);
    }

    @Test
    void a_password_that_is_changed_in_the_database_is_forgotten_at_once() {
        call(PASSWORD);
        jdbc.sql("update ACT_ID_USER set PWD_ = (select PWD_ from ACT_ID_USER where ID_ = 'admin') where ID_ = ?")
                .param(CALLER)
                .update();
        assertThat(call(PASSWORD)).isEqualTo(401);
        assertThat(hashed).isEqualTo(2);
    }

    @Test
    void who_joins_or_leaves_a_group_is_verified_again_and_has_its_rights_at_once() {
        call(PASSWORD);
        identities().createMembership(CALLER, Groups.ADMIN);
        assertThat(Http.basic(port, CALLER, PASSWORD)
                        .get("/engine-rest/user/count")
                        .body())
                .doesNotContain("\"count\":1}");
        assertThat(hashed).isEqualTo(2);
        identities().deleteMembership(CALLER, Groups.ADMIN);
        assertThat(Http.basic(port, CALLER, PASSWORD)
                        .get("/engine-rest/user/count")
                        .body())
                .contains("\"count\":1}");
        assertThat(hashed).isEqualTo(3);
        call(PASSWORD);
        assertThat(hashed).isEqualTo(3);
    }

    @Test
    void a_name_that_is_locked_is_refused_and_verified_again_afterwards() {
        call(PASSWORD);
        for (int i = 0; i < settings.maxFailures(); i++) {
            assertThat(call("wrong")).isEqualTo(401);
        }
        hashed = 0;
        assertThat(call(PASSWORD)).isEqualTo(401);
        assertThat(hashed).as("while it is locked").isZero();
        jdbc.sql("delete from sign_in_attempt where name = ?").param(CALLER).update();
        assertThat(call(PASSWORD)).isEqualTo(200);
        assertThat(hashed).isEqualTo(1);
    }

    @Test
    void an_account_that_the_engine_locks_is_refused() {
        call(PASSWORD);
        jdbc.sql("update ACT_ID_USER set LOCK_EXP_TIME_ = ? where ID_ = ?")
                .params(java.sql.Timestamp.from(clock.instant().plusSeconds(60)), CALLER)
                .update();
        assertThat(call(PASSWORD)).isEqualTo(401);
    }

    @Test
    void a_user_who_is_deleted_is_refused_at_once() {
        call(PASSWORD);
        identities().deleteUser(CALLER);
        assertThat(call(PASSWORD)).isEqualTo(401);
    }

    @Test
    void a_user_who_comes_back_under_the_same_name_and_password_is_verified_again() {
        call(PASSWORD);
        identities().deleteUser(CALLER);
        identities().saveUser(named(CALLER));
        assertThat(call(PASSWORD)).isEqualTo(200);
        assertThat(hashed).isEqualTo(2);
    }

    @Test
    void what_is_remembered_holds_for_that_name_and_that_password_only() {
        VerifiedCredentials verified = remembering(Duration.ofMinutes(5));
        verified.remember(verified.claim("admin", "p"));
        assertThat(verified.contains(verified.claim("admin", "p"))).isTrue();
        assertThat(verified.contains(verified.claim("adminp", ""))).isFalse();
        assertThat(verified.contains(verified.claim("auditor", "p"))).isFalse();
        assertThat(verified.contains(remembering(Duration.ofMinutes(5)).claim("admin", "p")))
                .as("another process has another key")
                .isFalse();
    }

    @Test
    void with_a_time_of_zero_nothing_is_remembered() {
        VerifiedCredentials verified = remembering(Duration.ZERO);
        verified.remember(verified.claim("admin", "p"));
        assertThat(verified.contains(verified.claim("admin", "p"))).isFalse();
    }

    private VerifiedCredentials remembering(Duration time) {
        return new VerifiedCredentials(
                jdbc, Clock.systemUTC(), new SecuritySettings(5, 50, Duration.ZERO, time, 10, Duration.ofDays(1), ""));
    }

    private int call(String password) {
        return Http.basic(port, CALLER, password).get(TASKS).statusCode();
    }

    private int failures() {
        return jdbc.sql("select coalesce(sum(failures), 0) from sign_in_attempt where name = ?")
                .param(CALLER)
                .query(Integer.class)
                .single();
    }

    private User named(String id) {
        User user = identities().newUser(id);
        user.setPassword(PASSWORD);
        return user;
    }

    private IdentityService identities() {
        return engine.getIdentityService();
    }
}
