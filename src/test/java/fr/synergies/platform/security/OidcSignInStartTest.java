package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.Synergies;
import fr.synergies.platform.workflow.identity.UserDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Sign-in with an OpenID provider that runs beside the program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcSignInStartTest {

    private static final String PROVIDER = "city";
    private static final String CLIENT = "synergies";

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private ConfigurableApplicationContext program;
    private int port;

    @BeforeAll
    void start() {
        provider.start();
        program = new SpringApplicationBuilder(Synergies.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--synergies.security.oidc.issuer=" + provider.issuerUrl(PROVIDER),
                        "--synergies.security.oidc.client-id=" + CLIENT,
                        "--synergies.security.oidc.client-secret=secret",
                        "--synergies.security.oidc.public-url=https://synergies.example.fr",
                        "--synergies.security.oidc.name=Dijon",
                        "--synergies.security.oidc.groups.finance=/synergies/finances",
                        "--synergies.security.oidc.groups.auditor=/synergies/audit");
        port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    void stop() {
        program.close();
        provider.shutdown();
    }

    @Test
    void who_first_signs_in_with_the_provider_appears_as_a_user_with_the_groups_it_names() {
        Http browser = Http.anonymous(port);
        assertThat(location(browser.get("/programmes?x=1", "Accept", "text/html")))
                .isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in").body())
                .contains("href=\"/oauth2/authorization/oidc\"", "Dijon")
                .contains("name=\"password\"");
        HttpResponse<String> back = signIn(browser, "subject-1", "c.willy", List.of("/synergies/finances", "/other"));
        assertThat(location(back)).startsWith("/programmes?x=1");
        assertThat(browser.get("/programmes").body()).contains("c.willy");
        assertThat(browser.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
        assertThat(users().groupsOf("c.willy")).containsExactly("finance");
        assertThat(Http.basic(port, "finance", "synergies")
                        .get("/engine-rest/task/count")
                        .statusCode())
                .as("the built-in users sign in as before")
                .isEqualTo(200);
    }

    @Test
    void the_groups_follow_the_provider_and_those_given_here_stay() {
        signIn(Http.anonymous(port), "subject-2", "a.martin", List.of("/synergies/finances"));
        program.getBean(IdentityService.class).createMembership("a.martin", "line-manager");
        signIn(Http.anonymous(port), "subject-2", "a.martin", List.of("/synergies/audit"));
        assertThat(users().groupsOf("a.martin")).containsExactly("auditor", "line-manager");
        signIn(Http.anonymous(port), "subject-2", "a.martin", List.of());
        assertThat(users().groupsOf("a.martin")).containsExactly("line-manager");
    }

    @Test
    void a_user_who_is_renamed_at_the_provider_stays_the_same_user_here() {
        signIn(Http.anonymous(port), "subject-3", "b.petit", List.of());
        Http browser = Http.anonymous(port);
        signIn(browser, "subject-3", "b.grand", List.of());
        assertThat(browser.get("/programmes").body()).contains("b.petit").doesNotContain("b.grand");
        assertThat(users().exists("b.grand")).isFalse();
    }

    @Test
    void nobody_becomes_a_user_who_is_there_already_by_bearing_the_name_at_the_provider() {
        signIn(Http.anonymous(port), "subject-4", "d.roux", List.of());
        for (String name : List.of("admin", "Finance", "d.roux", "system", "a/b", "")) {
            Http browser = Http.anonymous(port);
            HttpResponse<String> back = signIn(browser, "impostor", name, List.of("/synergies/finances"));
            assertThat(location(back)).as(name).isEqualTo("/sign-in?provider");
            assertThat(browser.get("/sign-in?provider").body()).contains("n’a pas abouti");
            assertThat(browser.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_user_of_the_provider_has_no_password_here() {
        signIn(Http.anonymous(port), "subject-5", "e.blanc", List.of());
        for (String guess : List.of("", "null", "e.blanc")) {
            assertThat(Http.basic(port, "e.blanc", guess)
                            .get("/engine-rest/task/count")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void an_answer_that_the_program_did_not_ask_for_signs_nobody_in() {
        Http browser = Http.anonymous(port);
        assertThat(location(browser.get("/login/oauth2/code/oidc?code=forged&state=forged")))
                .isEqualTo("/sign-in?provider");
        assertThat(browser.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
    }

    @Test
    void a_program_calls_the_api_with_a_token_of_the_provider() {
        String token = token(PROVIDER, "subject-6", List.of(CLIENT), "f.noir", 3600);
        assertThat(call(token).statusCode()).isEqualTo(200);
        assertThat(users().groupsOf("f.noir")).containsExactly("finance");
        assertThat(Http.anonymous(port)
                        .postJson("/engine-rest/task/count", "{}", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_token_that_is_not_for_this_program_or_not_of_this_provider_lets_nobody_in() {
        assertThat(call(token(PROVIDER, "subject-7", List.of("other-program"), "g.vert", 3600))
                        .statusCode())
                .as("for another program")
                .isEqualTo(401);
        assertThat(call(token("other", "subject-7", List.of(CLIENT), "g.vert", 3600))
                        .statusCode())
                .as("of another issuer")
                .isEqualTo(401);
        assertThat(call(token(PROVIDER, "subject-7", List.of(CLIENT), "g.vert", -3600))
                        .statusCode())
                .as("expired")
                .isEqualTo(401);
        assertThat(call(token(PROVIDER, "subject-7", List.of(CLIENT), "admin", 3600))
                        .statusCode())
                .as("with the name of a built-in user")
                .isEqualTo(401);
        assertThat(call("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.").statusCode())
                .as("unsigned")
                .isEqualTo(401);
        assertThat(users().exists("g.vert")).isFalse();
    }

    private String token(String issuer, String subject, List<String> audience, String name, long seconds) {
        return provider.issueToken(
                        issuer,
                        "program",
                        new DefaultOAuth2TokenCallback(
                                issuer,
                                subject,
                                "JWT",
                                audience,
                                Map.of("preferred_username", name, "groups", List.of("/synergies/finances")),
                                seconds))
                .serialize();
    }

    private HttpResponse<String> call(String token) {
        return Http.anonymous(port).get("/engine-rest/task/count", "Authorization", "Bearer " + token);
    }

    /** The way of a browser to the provider and back. */
    private HttpResponse<String> signIn(Http browser, String subject, String name, List<String> groups) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(
                PROVIDER,
                subject,
                "JWT",
                List.of(CLIENT),
                Map.of("preferred_username", name, "groups", groups, "given_name", "Given", "family_name", "Family"),
                3600));
        String asked = location(browser.get("/oauth2/authorization/oidc"));
        assertThat(asked)
                .startsWith(provider.issuerUrl(PROVIDER).toString())
                .contains("redirect_uri=https://synergies.example.fr/login/oauth2/code/oidc");
        URI answered = URI.create(location(ask(asked)));
        assertThat(answered.getHost()).isEqualTo("synergies.example.fr");
        return browser.get(answered.getRawPath() + "?" + answered.getRawQuery());
    }

    private static HttpResponse<String> ask(String url) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private UserDirectory users() {
        return program.getBean(UserDirectory.class);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
