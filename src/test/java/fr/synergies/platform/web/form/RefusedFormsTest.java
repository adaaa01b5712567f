package fr.synergies.platform.web.form;

import static fr.synergies.CsrfCookie.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.web.form.TriedForm.Scene;
import fr.synergies.synergy.carried.Town;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever form of whatever page is refused: its page comes back with everything as it was typed and with each fault at its field.
 * A form that is not in the table of {@link TriedForms} fails the test.
 */
@SynergiesTest
class RefusedFormsTest {

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        Town.settle(system);
        system.open();
        system.close();
    }

    static Stream<TriedForm> forms() {
        return TriedForms.table().forms().stream();
    }

    @Test
    void every_form_of_a_page_is_tried_or_says_why_not() {
        Set<String> posted = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST) && ofPage(handler)) {
                posted.add(TriedForm.handler(handler.getBeanType(), handler.getMethod()));
            }
        });
        Set<String> known = new TreeSet<>(TriedForms.table().untried().keySet());
        TriedForms.table().forms().forEach(form -> known.add(form.handler()));

        assertThat(posted).hasSizeGreaterThan(40).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_refused_form_comes_back_with_what_was_typed_and_a_fault_at_its_field(TriedForm form) throws Exception {
        Scene scene = new Scene(system, jdbc);
        form.scene().accept(scene);

        MockHttpServletResponse answer = send(form, scene);

        String page = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(page).isBetween(400, 499);
        assertThat(answer.getRedirectedUrl()).isNull();
        assertThat(page).contains("data-refused", "<main", form.marker());
        form.faults().forEach(id -> isMarked(page, id));
    }

    private static void isMarked(String page, String id) {
        assertThat(page).as("the way to the field " + id).contains("href=\"#" + id + "\"");
        Matcher field = Pattern.compile(
                        "id=\"" + Pattern.quote(id) + "\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"([^\"]+)\"")
                .matcher(page);
        assertThat(field.find()).as("the field " + id + " is marked in " + page).isTrue();
        assertThat(page).as("the fault of the field " + id).contains("id=\"" + field.group(1) + "\"");
    }

    private MockHttpServletResponse send(TriedForm form, Scene scene) throws Exception {
        MockHttpServletRequestBuilder request = post(form.path().apply(scene));
        form.fields().forEach((name, value) -> request.param(name, value));
        String group = form.user().startsWith("manager") ? "line-manager" : form.user();
        return MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build()
                .perform(request.locale(Locale.FRENCH)
                        .header("Accept-Language", "fr")
                        .with(user(form.user()).authorities(() -> "GROUP_" + group))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static boolean ofPage(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("fr.synergies.")
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class);
    }
}
