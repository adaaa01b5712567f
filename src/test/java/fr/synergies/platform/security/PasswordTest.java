package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which passwords are accepted, and what a new one ends. */
@SynergiesTest
class PasswordTest {

    private static final String USER = "colette";
    private static final String OLD = "a secret of many words";
    private static final String NEW = "another one of many words";
    private static final String TASKS = "/engine-rest/task/count";
    private static final String API = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private SecuritySettings settings;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void create() {
        User user = identities.newUser(USER);
        user.setFirstName("Colette");
        user.setLastName("Willy");
        user.setPassword(OLD);
        identities.saveUser(user);
        identities.createMembership(USER, "finance");
    }

    @AfterEach
    void delete() {
        identities.deleteUser(USER);
        identities.deleteUser("new-user");
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @ParameterizedTest
    @CsvSource({
        "kf83bq0sxty, au moins 12 caractères",
        "'', au moins 12 caractères",
        "a-colette-of-words, ne doit pas contenir le nom",
        "COLETTE.of.words, ne doit pas contenir le nom",
        "so many words of willy, ne doit pas contenir le nom",
        "password1234, trop facile à deviner",
        "P@ssw0rd1234, trop facile à deviner",
        "motdepasse123, trop facile à deviner",
        "azertyuiop123, trop facile à deviner",
        "123456789012, trop facile à deviner",
        "aaaaaaaaaaaaaaaa, trop facile à deviner",
        "synergies1234, trop facile à deviner"
    })
    void a_weak_password_is_refused_with_the_reason_by_every_way(String password, String reason) {
        Http admin = Http.basic(port, "admin", DemoUsers.PASSWORD);
        Http webapp = webapp("admin", DemoUsers.PASSWORD);
        String change = change(password, DemoUsers.PASSWORD);
        String creation = "{\"profile\":{\"id\":\"new-user\",\"firstName\":\"Colette\",\"lastName\":\"Willy\"},"
                + "\"credentials\":{\"password\":\"%s\"}}".formatted(password);
        for (HttpResponse<String> answer : List.of(
                admin.putJson("/engine-rest/user/" + USER + "/credentials", change, "Accept-Language", "fr"),
                admin.postJson("/engine-rest/user/create", creation, "Accept-Language", "fr"),
                putJson(webapp, API + "/user/" + USER + "/credentials", change),
                webapp.postJson(API + "/user/create", creation, token(webapp)))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(reason);
        }
        assertThat(status(USER, OLD)).as("the old password").isEqualTo(200);
    }

    @Test
    void the_reason_is_in_english_for_who_reads_english() {
        assertThat(Http.basic(port, "admin", DemoUsers.PASSWORD)
                        .putJson(
                                "/engine-rest/user/" + USER + "/credentials",
                                change("short", DemoUsers.PASSWORD),
                                "Accept-Language",
                                "en")
                        .body())
                .contains("password : at least 12 characters");
    }

    @Test
    void who_may_not_change_a_password_does_not_learn_what_is_wrong_with_it() {
        assertThat(Http.basic(port, "finance2", DemoUsers.PASSWORD)
                        .putJson("/engine-rest/user/" + USER + "/credentials", change("short", DemoUsers.PASSWORD))
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void the_admin_webapp_is_told_the_rules_and_which_of_them_a_password_breaks() {
        Http webapp = webapp("admin", DemoUsers.PASSWORD);
        assertThat(webapp.get(API + "/identity/password-policy", "Accept-Language", "fr")
                        .body())
                .contains(
                        "PASSWORD_POLICY_LENGTH",
                        "\"minLength\":\"12\"",
                        "PASSWORD_POLICY_USER_DATA",
                        "trop facile à deviner");
        assertThat(webapp.postJson(API + "/identity/password-policy", "{\"password\":\"password1234\"}", token(webapp))
                        .body())
                .contains("\"valid\":false");
    }

    @Test
    void who_changes_the_own_password_stays_signed_in_here_and_nowhere_else() {
        Http here = webapp(USER, OLD);
        Http there = webapp(USER, OLD);
        Http elsewhere = Http.anonymous(port);
        elsewhere.signIn(USER, OLD);
        assertThat(putJson(here, API + "/user/" + USER + "/credentials", change(NEW, OLD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(here.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(here.get("/tasks").statusCode()).as("again").isEqualTo(200);
        assertThat(there.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get("/tasks", "Accept", "text/html").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(status(USER, OLD)).isEqualTo(401);
        assertThat(status(USER, NEW)).isEqualTo(200);
    }

    @Test
    void a_password_given_by_an_administrator_ends_every_session_of_the_user_and_none_of_the_administrator() {
        Http user = Http.anonymous(port);
        user.signIn(USER, OLD);
        Http admin = webapp("admin", DemoUsers.PASSWORD);
        assertThat(putJson(admin, API + "/user/" + USER + "/credentials", change(NEW, DemoUsers.PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(user.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(admin.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_does_not_pass_to_another_user_who_is_given_the_same_name() {
        Http before = Http.anonymous(port);
        before.signIn(USER, OLD);
        identities.deleteUser(USER);
        create();
        assertThat(before.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void the_password_of_a_session_is_needed_to_change_it() {
        Http user = webapp(USER, OLD);
        HttpResponse<String> answer = putJson(user, API + "/user/" + USER + "/credentials", change(NEW, "wrong"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(status(USER, OLD)).isEqualTo(200);
    }

    @Test
    void a_wrong_password_typed_after_the_sign_in_counts_like_one_typed_there() {
        Http webapp = webapp(USER, OLD);
        guessesAreCounted(own -> putJson(webapp, API + "/user/" + USER + "/credentials", change(OLD, own)));
        String token = tokens.create(USER, "a", 1);
        guessesAreCounted(own -> Http.anonymous(port)
                .putJson(
                        "/engine-rest/user/" + USER + "/credentials",
                        change(OLD, own),
                        "Authorization",
                        "Bearer " + token));
    }

    private void guessesAreCounted(Function<String, HttpResponse<String>> change) {
        for (int guess = 0; guess < settings.maxFailures(); guess++) {
            assertThat(change.apply("wrong " + guess).statusCode()).isEqualTo(400);
        }
        assertThat(change.apply(OLD).statusCode()).as("the right one, too late").isEqualTo(400);
        assertThat(status(USER, OLD)).as("the name is locked").isEqualTo(401);
        jdbc.sql("delete from sign_in_attempt").update();
        assertThat(change.apply(OLD).statusCode()).as("the right one").isEqualTo(204);
    }

    @Test
    void a_user_without_a_password_cannot_sign_in() {
        identities.saveUser(identities.newUser("new-user"));
        for (String guess : List.of("", "null", "new-user")) {
            assertThat(status("new-user", guess)).isEqualTo(401);
        }
    }

    private int status(String user, String password) {
        return Http.basic(port, user, password).get(TASKS).statusCode();
    }

    private Http webapp(String user, String password) {
        Http browser = Http.anonymous(port);
        browser.signIn(user, password);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private static HttpResponse<String> putJson(Http webapp, String path, String body) {
        return webapp.putJson(path, body, token(webapp));
    }

    private static String[] token(Http webapp) {
        return new String[] {"X-XSRF-TOKEN", webapp.cookie("XSRF-TOKEN"), "Accept-Language", "fr"};
    }

    private static String change(String password, String own) {
        return "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(password, own);
    }
}
