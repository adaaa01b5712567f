package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SynergiesTest
class AnonymousTest {

    @LocalServerPort
    private int port;

    private Http anonymous;

    @BeforeEach
    void comesIn() {
        anonymous = Http.anonymous(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tasks",
                "/tasks/count",
                "/programmes",
                "/cases",
                "/nothing",
                "/actuator",
                "/actuator/env",
                "/actuator/info",
                "/actuator/health/db",
                "/v3/api-docs",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/camunda",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/setup/",
                "/assets/synergies.js",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/webjars/bootstrap/js/bootstrap.bundle.min.js",
                "/h2-console"
            })
    void anonymous_is_sent_to_the_sign_in_page(String path) {
        HttpResponse<String> answer = anonymous.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    /** Who has the link of a partner needs no account; who guesses one is told that there is none. */
    @Test
    void a_link_to_answer_by_is_open_and_a_guess_finds_nothing() {
        HttpResponse<String> answer = anonymous.get("/partner-answers/" + "A".repeat(43));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("/tasks\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/programmes",
                "/api/nothing",
                "/actuator/sbom",
                "/actuator/sbom/application",
                "/engine-rest/engine",
                "/engine-rest/process-definition",
                "/engine-rest/task"
            })
    void the_apis_ask_anonymous_for_basic_credentials_in_a_problem_detail(String path) {
        HttpResponse<String> answer = anonymous.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic realm=");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401", "Identifiez-vous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-cci", "finance", "auditor", "manager-cci"})
    void what_the_program_is_made_of_is_for_administrators(String user) {
        HttpResponse<String> answer = Http.basic(port, user, "synergies").get("/actuator/sbom");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void a_script_is_refused_without_the_browsers_password_dialog() {
        HttpResponse<String> answer = anonymous.get("/api/programmes", "X-Requested-With", "XMLHttpRequest");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void an_expired_page_fragment_leads_to_the_sign_in_page() {
        HttpResponse<String> answer = anonymous.get("/tasks/count", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/actuator/health",
                "/assets/synergies.css",
                "/assets/favicon.svg",
                "/webjars/bootstrap/css/bootstrap.min.css"
            })
    void anonymous_sees_the_sign_in_page_and_the_health(String path) {
        assertThat(anonymous.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void every_asset_of_the_sign_in_page_is_there_for_anonymous() {
        var links = java.util.regex.Pattern.compile("<link [^>]*href=\"([^\"]+)\"")
                .matcher(anonymous.get("/sign-in").body());
        assertThat(links.results().map(link -> link.group(1)))
                .hasSizeGreaterThan(2)
                .allSatisfy(link -> assertThat(anonymous.get(link).statusCode()).isEqualTo(200));
    }

    @Test
    void the_health_hides_its_details() {
        assertThat(anonymous.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void the_sign_in_page_carries_the_security_headers() {
        var headers = anonymous.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                        + "form-action 'self'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void the_sign_in_page_speaks_french_and_english_and_shows_the_demonstration_users() {
        assertThat(anonymous.get("/sign-in").body()).contains("lang=\"fr\"", "Mot de passe", "staff-metropole");
        assertThat(anonymous.get("/sign-in?lang=en").body()).contains("lang=\"en\"", "Password");
        assertThat(anonymous.get("/sign-in").body()).as("remembered").contains("Password");
        assertThat(anonymous.get("/sign-in?lang=xx").body()).contains("Password");
    }
}
