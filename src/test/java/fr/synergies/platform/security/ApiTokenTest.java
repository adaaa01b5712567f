package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.MovableClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Tokens that users make on a page, for programs that call the API for them. */
@SynergiesTest
class ApiTokenTest {

    private static final Pattern TOKEN = Pattern.compile("id=\"token\">(syn_[A-Za-z0-9_-]{43})<");
    private static final Pattern REVOCATION = Pattern.compile("action=\"(/account/tokens/[^\"]+/revocation)\"");
    private static final String TASKS = "/engine-rest/task/count";
    private static final String PAGE = "/account/tokens";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identities;

    private Http finance;

    @BeforeEach
    void signIn() {
        clock.moveTo(TestSystem.START);
        finance = Http.anonymous(port);
        finance.signIn("finance", DemoUsers.PASSWORD);
    }

    @AfterEach
    void forget() {
        clock.moveTo(TestSystem.START);
        jdbc.sql("delete from api_token").update();
    }

    @Test
    void a_token_is_shown_once_and_lets_a_program_call_both_apis_for_its_user() {
        String token = create("Script de nuit", 30);
        assertThat(finance.get(PAGE).body())
                .contains("Script de nuit", "<td>–</td>")
                .doesNotContain(token);
        assertThat(call(token, TASKS).statusCode()).isEqualTo(200);
        assertThat(call(token, "/api/tasks").statusCode()).isEqualTo(200);
        assertThat(call(token, "/api/audit/verification").statusCode())
                .as("not for finance")
                .isEqualTo(403);
        assertThat(Http.anonymous(port)
                        .postJson("/engine-rest/task/count", "{}", "Authorization", "Bearer " + token)
                        .statusCode())
                .as("it needs no CSRF token")
                .isEqualTo(200);
        assertThat(finance.get(PAGE).body()).as("when it was used").doesNotContain("<td>–</td>");
        assertThat(call(token, PAGE).statusCode()).as("no page").isEqualTo(302);
    }

    @Test
    void a_new_token_is_offered_for_90_days() {
        assertThat(finance.get(PAGE).body()).containsPattern("<input[^>]*name=\"days\"[^>]*value=\"90\"");
        assertThat(finance.postForm(PAGE, "name=&days=30").body())
                .as("what was typed, where it is refused")
                .containsPattern("<input[^>]*name=\"days\"[^>]*value=\"30\"");
    }

    @Test
    void only_the_hash_of_a_token_is_kept() throws Exception {
        String token = create("a", 30);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        assertThat(jdbc.sql("select hash from api_token").query(String.class).single())
                .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(create("b", 30)).isNotEqualTo(token);
    }

    @Test
    void a_token_ends_when_it_is_revoked() {
        String token = create("a", 30);
        Matcher revocation = REVOCATION.matcher(finance.get(PAGE).body());
        assertThat(revocation.find()).isTrue();
        Http other = Http.anonymous(port);
        other.signIn("finance2", DemoUsers.PASSWORD);
        assertThat(other.postForm(revocation.group(1), "").statusCode())
                .as("by its user only")
                .isEqualTo(404);
        assertThat(call(token, TASKS).statusCode()).isEqualTo(200);
        finance.postForm(revocation.group(1), "");
        assertThat(call(token, TASKS).statusCode()).isEqualTo(401);
        assertThat(finance.get(PAGE).body()).contains("Révoqué");
    }

    @Test
    void a_token_ends_on_its_day() {
        String token = create("a", 30);
        clock.moveTo(TestSystem.START.plus(Duration.ofDays(30)).minusSeconds(1));
        assertThat(call(token, TASKS).statusCode()).isEqualTo(200);
        clock.moveTo(TestSystem.START.plus(Duration.ofDays(30)));
        assertThat(call(token, TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_ends_with_its_user_and_does_not_pass_to_another_of_the_same_name() {
        user("colette");
        Http browser = Http.anonymous(port);
        browser.signIn("colette", "a secret of many words");
        String token = create(browser, "a", "30");
        assertThat(call(token, TASKS).statusCode()).isEqualTo(200);
        identities.deleteUser("colette");
        assertThat(call(token, TASKS).statusCode()).isEqualTo(401);
        user("colette");
        assertThat(call(token, TASKS).statusCode()).isEqualTo(401);
        identities.deleteUser("colette");
    }

    @Test
    void a_token_has_the_groups_that_its_user_has_now() {
        user("colette");
        Http browser = Http.anonymous(port);
        browser.signIn("colette", "a secret of many words");
        String token = create(browser, "a", "30");
        assertThat(call(token, "/api/audit/verification").statusCode()).isEqualTo(403);
        identities.createMembership("colette", "auditor");
        assertThat(call(token, "/api/audit/verification").statusCode()).isEqualTo(200);
        identities.deleteUser("colette");
    }

    @ParameterizedTest
    @CsvSource({"'', 30", "' ', 30", "a, 0", "a, -1", "a, 366", "'', ''"})
    void what_is_wrong_with_a_new_token_is_said_and_what_was_typed_comes_back(String name, String days) {
        HttpResponse<String> answer = finance.postForm(PAGE, "name=" + name.replace(' ', '+') + "&days=" + days);
        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(jdbc.sql("select count(*) from api_token")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"syn_", "syn_x", "syn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "x"})
    void what_is_no_token_lets_nobody_in(String forged) {
        assertThat(call(forged, TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void the_trail_tells_that_a_token_was_made_and_revoked_but_not_the_token() {
        String token = create("Script de nuit", 30);
        Matcher revocation = REVOCATION.matcher(finance.get(PAGE).body());
        assertThat(revocation.find()).isTrue();
        finance.postForm(revocation.group(1), "");
        String history = Http.basic(port, "auditor", DemoUsers.PASSWORD)
                .get("/api/cases/user-finance/history?limit=1000")
                .body();
        assertThat(history)
                .contains("a créé un jeton d’accès", "a révoqué un jeton d’accès", "Script de nuit")
                .doesNotContain(token);
    }

    private HttpResponse<String> call(String token, String path) {
        return Http.anonymous(port).get(path, "Authorization", "Bearer " + token);
    }

    private String create(String name, int days) {
        return create(finance, name, String.valueOf(days));
    }

    private static String create(Http browser, String name, String days) {
        browser.postForm(PAGE, "name=" + name.replace(' ', '+') + "&days=" + days);
        Matcher token = TOKEN.matcher(browser.get(PAGE).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private void user(String id) {
        User user = identities.newUser(id);
        user.setPassword("a secret of many words");
        identities.saveUser(user);
    }
}
