package fr.synergies.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.SynergiesTest;
import fr.synergies.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.LocaleResolver;

@SynergiesTest
class ApiProblemsTest {

    private static final String NO_BREAK = "[^\n]*";

    @Autowired
    private ApiProblems problems;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private LocaleResolver locales;

    @Autowired
    private LocalValidatorFactoryBean validator;

    private MockMvc mvc;

    @BeforeEach
    void aControllerThatFailsInAllWays() {
        mvc = MockMvcBuilders.standaloneSetup(new Probe())
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .setHandlerExceptionResolvers(problems)
                .setLocaleResolver(locales)
                .setValidator(validator)
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"name":"a","lines":[{"amount":"12"}]}            | lines[0].amount  | nombre est attendu
                    {"name":"a","lines":[{"amount":1},{"amount":{}}]} | lines[1].amount  | nombre est attendu
                    {"name":"a","lines":[{"amount":1,"x":2}]}         | lines[0].x       | pas connu
                    {"name":"a","year":20.5}                          | year             | nombre entier
                    {"name":"a","year":99999999999}                   | year             | nombre entier
                    {"name":"a","year":"2022"}                        | year             | nombre entier
                    {"name":5}                                        | name             | texte
                    {"name":"a","name":"b"}                           | ''               | deux fois
                    {"name":"a","kind":"RED"}                         | kind             | BLUE, GREEN
                    {"name":"a","kind":0}                             | kind             | BLUE, GREEN
                    {"name":"a","kind":""}                            | kind             | BLUE, GREEN
                    {"name":"a","lines":{}}                           | lines            | liste
                    {"name":"a","lines":[{"amount":""}]}              | lines[0].amount  | nombre est attendu
                    {"name":"a","lines":[{"amount":NaN}]}             | lines[0]         | mal formé
                    {"name":"a"} x                                    | ''               | mal formé
                    {"name":"a"} {}                                   | ''               | mal formé
                    {"name":                                          | ''               | mal formé
                    []                                                | ''               | objet est attendu
                    """)
    void a_body_that_cannot_be_read_names_the_field(String body, String field, String message) throws Exception {
        send(body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:synergies:problem:web.problem.invalid"))
                .andExpect(jsonPath("$.instance").value("/api/probe"))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
    }

    @Test
    void an_invalid_body_names_each_field_in_the_users_language() throws Exception {
        send("{\"lines\":[{\"amount\":1.234}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[?(@.field=='lines[0].amount')]").isNotEmpty())
                .andExpect(jsonPath("$.errors[?(@.field=='name')]").isNotEmpty());
        mvc.perform(post("/api/probe")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .content("{}"))
                .andExpect(jsonPath("$.detail").value("Some of the data is not correct."));
    }

    @Test
    void refusals_are_found_in_any_cause_chain() throws Exception {
        mvc.perform(get("/api/probe/refused"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:synergies:problem:web.problem.409"))
                .andExpect(jsonPath("$.detail").value(containsString("contredit")));
        mvc.perform(get("/api/probe/violated"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("decision"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("A, B")));
    }

    @Test
    void the_usual_faults_have_their_status() throws Exception {
        mvc.perform(get("/api/probe/numbers/abc"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("number"));
        mvc.perform(delete("/api/probe"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("POST")))
                .andExpect(jsonPath("$.status").value(405));
        mvc.perform(post("/api/probe").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(get("/api/probe/numbers/1").accept(MediaType.APPLICATION_PDF))
                .andExpect(status().isNotAcceptable());
        mvc.perform(get("/api/probe/stale")).andExpect(status().isConflict());
        mvc.perform(get("/api/probe/forbidden")).andExpect(status().isForbidden());
    }

    @Test
    void the_unexpected_has_an_incident_and_no_details() throws Exception {
        mvc.perform(get("/api/probe/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.detail").value(matchesPattern(NO_BREAK + "[0-9a-f-]{36}" + NO_BREAK)))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
    }

    @Test
    void a_client_that_went_away_is_no_incident() throws Exception {
        mvc.perform(get("/api/probe/gone")).andExpect(content().string(""));
    }

    @Test
    void pages_are_sent_to_the_error_page() throws Exception {
        mvc.perform(get("/probe/refused")).andExpect(status().isNotFound()).andExpect(forwardedUrl(null));
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(
                post("/api/probe").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    enum Kind {
        BLUE,
        GREEN
    }

    record Line(@Digits(integer = 9, fraction = 2) BigDecimal amount) {}

    record Body(
            @NotNull String name,
            Integer year,
            Kind kind,
            @Valid List<Line> lines) {

        Body {
            lines = lines == null ? List.of() : lines;
        }
    }

    @RestController
    static class Probe {

        @PostMapping("/api/probe")
        Map<String, Object> read(@Valid @RequestBody Body body) {
            return Map.of("name", body.name());
        }

        @GetMapping("/api/probe/numbers/{number}")
        Map<String, Object> number(@PathVariable("number") int number) {
            return Map.of("number", number);
        }

        @GetMapping("/api/probe/refused")
        void refused() {
            throw new IllegalStateException(new RuntimeException(Refusal.conflict("web.problem.409")));
        }

        @GetMapping("/api/probe/violated")
        void violated() {
            throw Refusal.invalid(Refusal.Violation.of("decision", "web.expected.one-of", "A, B"));
        }

        @GetMapping("/api/probe/stale")
        void stale() {
            throw new OptimisticLockingFailureException("stale");
        }

        @GetMapping("/api/probe/forbidden")
        void forbidden() {
            throw new AuthorizationException("no");
        }

        @GetMapping("/api/probe/broken")
        void broken() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/api/probe/gone")
        void gone() throws AsyncRequestNotUsableException {
            throw new AsyncRequestNotUsableException("gone", new IOException("Broken pipe"));
        }

        @GetMapping("/probe/refused")
        void page() {
            throw Refusal.notFound("web.problem.404");
        }
    }
}
