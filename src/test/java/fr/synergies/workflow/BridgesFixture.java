package fr.synergies.workflow;

import fr.synergies.audit.Act;
import fr.synergies.web.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The business of the process {@code bridges}, and a sign-in by header: {@code X-User: name;group}. */
@TestConfiguration
class BridgesFixture {

    static final Instant START = Instant.parse("2022-01-03T08:00:00Z");

    final List<CompletedTask> completed = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock(START, ZoneId.of("Europe/Paris"));
    }

    @Bean
    @ConditionalOnMissingBean(name = "messageSource")
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("fr/synergies/workflow/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @EventListener
    void remember(Act act) {
        acts.add(act);
    }

    @Bean
    CaseOpening bridgesOpened() {
        return (caseId, actor) -> {
            if (caseId.contains("refused")) {
                throw Refusal.conflict("workflow.message.unexpected", caseId);
            }
            return Map.of("programme", "SYNERGIES", "openedBy", actor);
        };
    }

    @Bean
    TaskHandler decideBridges(JdbcTemplate jdbc) {
        jdbc.execute("create table if not exists bridges_written (reason varchar(100))");
        return task -> {
            completed.add(task);
            jdbc.update("insert into bridges_written values (?)", task.text("reason"));
            if ("forbid".equals(task.text("reason"))) {
                throw Refusal.forbidden("workflow.task.assigned", "x");
            }
            if ("conflict".equals(task.text("reason"))) {
                throw Refusal.conflict("workflow.message.unexpected", task.caseId());
            }
            return Map.of("verdict", "computed");
        };
    }

    @Bean
    JavaDelegate recordBridges() {
        return execution -> {
            if ("late".equals(execution.getVariable("reason"))) {
                throw Refusal.unprocessable("workflow.message.unexpected", "late");
            }
        };
    }

    @Bean
    JavaDelegate refuseBridges() {
        return execution -> {
            throw Refusal.conflict("workflow.message.unexpected", "withdrawn");
        };
    }

    @Bean
    @Order(0)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.securityMatcher("/engine-rest/**")
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    FilterRegistrationBean<jakarta.servlet.Filter> signIn(ProcessEngine engine) {
        FilterRegistrationBean<jakarta.servlet.Filter> filter =
                new FilterRegistrationBean<>((request, response, chain) -> {
                    String user = ((jakarta.servlet.http.HttpServletRequest) request).getHeader("X-User");
                    if (user != null) {
                        String[] parts = user.split(";");
                        engine.getIdentityService().setAuthentication(parts[0], List.of(parts[1]));
                    }
                    try {
                        chain.doFilter(request, response);
                    } finally {
                        engine.getIdentityService().clearAuthentication();
                    }
                });
        filter.setUrlPatterns(List.of("/engine-rest/*"));
        return filter;
    }
}
