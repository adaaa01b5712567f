package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.MovableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SynergiesTest
class SignInTest {

    private static final String TASKS = "/engine-rest/task/count";
    private static final String SECRET = "a secret of many words";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identityService;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(TestSystem.START);
    }

    @AfterEach
    void forgetAttempts() {
        clock.moveTo(TestSystem.START);
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void the_session_id_changes_at_sign_in_and_the_page_asked_for_is_shown() {
        Http browser = Http.anonymous(port);
        browser.get("/programmes?x=1", "Accept", "text/html");
        String before = browser.cookie("JSESSIONID");
        HttpResponse<String> answer = browser.signIn("finance", "synergies");
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/programmes?x=1");
        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void signing_out_needs_a_token_and_ends_the_session() {
        Http browser = Http.anonymous(port);
        browser.signIn("finance", "synergies");
        assertThat(browser.postJson("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(browser.postForm("/sign-out", "").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?out"));
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_needs_a_csrf_token_to_change_anything_and_basic_does_not() {
        Http browser = Http.anonymous(port);
        HttpResponse<String> signedIn = browser.signIn("finance", "synergies");
        HttpResponse<String> page = browser.get("/sign-in");
        String token = browser.cookie("SYNERGIES-XSRF");
        assertThat(token)
                .as(
                        "signed in: %s %s; page: %s %s",
                        signedIn.statusCode(),
                        signedIn.headers().map(),
                        page.statusCode(),
                        page.headers().map())
                .isNotEmpty();
        assertThat(browser.postJson(TASKS, "{}").statusCode()).isEqualTo(403);
        assertThat(browser.postJson(TASKS, "{}", "X-XSRF-TOKEN", "wrong").statusCode())
                .isEqualTo(403);
        HttpResponse<String> trusted = browser.postJson(TASKS, "{}", "X-XSRF-TOKEN", token);
        assertThat(trusted.statusCode())
                .as("%s with %s, cookie %s", trusted.body(), token, browser.cookie("SYNERGIES-XSRF"))
                .isEqualTo(200);
        Http program = Http.basic(port, "finance", "synergies");
        assertThat(program.postJson(TASKS, "{}").statusCode()).isEqualTo(200);
        assertThat(program.cookie("JSESSIONID")).isEmpty();
        assertThat(program.postJson(TASKS, "{}", "Sec-Fetch-Site", "cross-site").statusCode())
                .as("a browser's remembered credentials on another site's form")
                .isEqualTo(403);
    }

    @Test
    void one_wrong_password_does_not_block_the_right_one() {
        assertThat(Http.basic(port, "finance", "wrong").get(TASKS).statusCode()).isEqualTo(401);
        assertThat(Http.basic(port, "finance", "synergies").get(TASKS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void five_failures_lock_a_name_for_a_quarter_of_an_hour() {
        failByForm("finance2", 5);
        assertThat(signIn("finance2", "synergies")).endsWith("/sign-in?locked");
        assertThat(Http.basic(port, "finance2", "synergies").get(TASKS).body()).contains("bloqué");
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(14)));
        assertThat(signIn("finance2", "synergies")).endsWith("/sign-in?locked");
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1).plusSeconds(1)));
        assertThat(signIn("finance2", "synergies")).endsWith("/");
    }

    @Test
    void failures_by_basic_count_too_and_a_success_in_between_starts_anew() {
        Http wrong = Http.basic(port, "finance", "wrong");
        for (int i = 0; i < 4; i++) {
            assertThat(wrong.get(TASKS).body()).contains("Identifiez-vous");
        }
        assertThat(Http.basic(port, "finance", "synergies").get(TASKS).statusCode())
                .isEqualTo(200);
        failByForm("finance", 4);
        assertThat(signIn("finance", "synergies")).endsWith("/");
    }

    @Test
    void a_name_of_nobody_is_answered_like_any_other() {
        failByForm("nobody", 4);
        assertThat(signIn("nobody", "wrong")).endsWith("/sign-in?locked");
        assertThat(signIn("nobody", "wrong")).endsWith("/sign-in?locked");
        assertThat(signIn("x".repeat(300), "wrong")).endsWith("/sign-in?error");
        assertThat(signIn("a\u0000b", "wrong")).endsWith("/sign-in?error");
    }

    @Test
    void who_leaves_a_group_or_is_deleted_loses_the_rights_at_once() {
        identityService.saveUser(with("leaver"));
        identityService.createMembership("leaver", "admin");
        Http browser = Http.anonymous(port);
        browser.signIn("leaver", SECRET);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
        identityService.deleteMembership("leaver", "admin");
        assertThat(browser.get("/engine-rest/user/count").body()).contains("\"count\":1");
        identityService.deleteUser("leaver");
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
    }

    private org.camunda.bpm.engine.identity.User with(String id) {
        var user = identityService.newUser(id);
        user.setPassword(SECRET);
        return user;
    }

    private void failByForm(String name, int times) {
        for (int i = 1; i <= times; i++) {
            assertThat(signIn(name, "wrong")).endsWith(i < 5 ? "/sign-in?error" : "/sign-in?locked");
        }
    }

    private String signIn(String name, String password) {
        return Http.anonymous(port)
                .signIn(name, password)
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
