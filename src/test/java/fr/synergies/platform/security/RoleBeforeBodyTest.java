package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.ApiClient;
import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation that changes something: who has no right to it learns nothing of what is wrong with the rest of the request. */
@SynergiesTest
class RoleBeforeBodyTest {

    private static final Pattern GROUP = Pattern.compile("GROUP_([a-z-]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:(?:[^{}]|\\{[^{}]*})*)?}");

    /** Whose group is in no rule with that of the others. */
    private static final Map<String, String> OUTSIDERS =
            Map.of("finance", "finance", "auditor", "auditor", "staff-metropole", "staff-metropole", "admin", "admin");

    /** Operations of whoever is signed in, and those whose actors follow from the case: its task, its institution, its assignee. */
    private static final Set<String> BY_THE_CASE = Set.of(
            "POST /account/tokens",
            "POST /account/tokens/{id}/revocation",
            "POST /api/association/evaluations",
            "POST /api/funding/claims/evaluations",
            "POST /api/funding/evaluations",
            "POST /api/jobs/{id:[0-9]{1,18}}/cancellation",
            "POST /api/synergies/evaluations",
            "POST /api/tasks/{id}/claim",
            "POST /api/tasks/{id}/completion",
            "POST /api/tasks/{id}/documents",
            "POST /api/tasks/{id}/release",
            "POST /jobs/{id:[0-9]{1,18}}/cancellation",
            "POST /partner-answers/{token}",
            "POST /programmes/{code}/exercises/{year}/funding-plan/preview",
            "POST /tasks/{id}",
            "POST /tasks/{id}/claim",
            "POST /tasks/{id}/documents",
            "POST /tasks/{id}/release");

    private static final Map<String, String> VALUES =
            Map.of("code", "SYNERGIES", "programme", "SYNERGIES", "year", "2022");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private TestSystem system;

    @LocalServerPort
    private int port;

    /** An operation and what its controller says of who may. */
    private record Operation(String verb, String path, String contentType, Optional<String> rule) {

        String name() {
            return verb + " " + path;
        }

        boolean api() {
            return path.startsWith("/api/");
        }

        String asked() {
            Matcher variables = VARIABLE.matcher(path);
            return variables.replaceAll(variable -> VALUES.getOrDefault(variable.group(1), "1"));
        }

        /** Somebody who may not. */
        String outsider() {
            Set<String> groups = GROUP.matcher(rule.orElseThrow())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            return OUTSIDERS.entrySet().stream()
                    .filter(user -> !groups.contains(user.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.open();
        system.close();
    }

    @Test
    void every_operation_that_changes_something_says_who_may() {
        Set<String> silent = operations()
                .filter(operation -> operation.rule().isEmpty())
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(silent).isEqualTo(new TreeSet<>(BY_THE_CASE));
    }

    @Test
    void no_rule_depends_on_what_has_not_been_read_yet() {
        assertThat(operations().flatMap(operation -> operation.rule().stream()))
                .isNotEmpty()
                .noneMatch(rule -> rule.contains("#"));
    }

    @Test
    void a_broken_body_of_somebody_who_may_not_is_forbidden() {
        Map<String, Http> browsers = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        List<Operation> ruled =
                operations().filter(operation -> operation.rule().isPresent()).toList();
        for (Operation operation : ruled) {
            String user = operation.outsider();
            int status = operation.api()
                    ? call(operation, user)
                    : browsers.computeIfAbsent(user, this::browser)
                            .postForm(operation.asked(), "number=x&edition=")
                            .statusCode();
            if (status != 403) {
                wrong.add(status + " " + user + " " + operation.name());
            }
        }

        assertThat(ruled).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_broken_body_of_somebody_unknown_is_no_reason_to_answer() {
        assertThat(operations().filter(Operation::api))
                .allSatisfy(operation ->
                        assertThat(call(operation, "")).as(operation.name()).isEqualTo(401));
    }

    private int call(Operation operation, String user) {
        ApiClient client = system.client(user);
        return client.send(operation.verb(), operation.asked(), operation.contentType(), "{")
                .status();
    }

    private Http browser(String user) {
        Http browser = Http.anonymous(port);
        browser.signIn(user, "synergies");
        return browser;
    }

    private Stream<Operation> operations() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("fr.synergies"))
                .flatMap(mapping -> operations(mapping.getKey(), mapping.getValue()));
    }

    private static Stream<Operation> operations(RequestMappingInfo mapping, HandlerMethod handler) {
        String type = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse(MediaType.APPLICATION_JSON_VALUE);
        return mapping.getMethodsCondition().getMethods().stream()
                .filter(method -> method != RequestMethod.GET && method != RequestMethod.HEAD)
                .flatMap(method -> mapping.getPatternValues().stream()
                        .map(path -> new Operation(method.name(), path, type, rule(handler))));
    }

    private static Optional<String> rule(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class)))
                .map(PreAuthorize::value);
    }
}
