package fr.synergies.tasks;

import fr.synergies.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Users, languages and a clock, as the modules around this one will bring them. */
@TestConfiguration
class TestSurroundings {

    static final Instant NOW = Instant.parse("2022-03-01T08:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("Europe/Paris"));
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("fr/synergies/audit/messages", "fr/synergies/tasks/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.FRENCH);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.FRENCH, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.FRENCH);
        return resolver;
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                user("staff-cci", "staff-cci"),
                user("finance", "finance"),
                user("finance2", "finance"),
                user("manager-cci", "line-manager"),
                user("auditor", "auditor"),
                user("admin", "admin"));
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, IdentityService identities) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self'")))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
                .addFilterAfter(new EngineUser(identities), AuthorizationFilter.class)
                .build();
    }

    private static UserDetails user(String name, String group) {
        return User.withUsername(name)
                .password("{noop}synergies")
                .authorities("GROUP_" + group)
                .build();
    }

    static class EngineUser extends OncePerRequestFilter {

        private final IdentityService identities;

        EngineUser(IdentityService identities) {
            this.identities = identities;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, jakarta.servlet.ServletException {
            Worker worker = Workers.of(SecurityContextHolder.getContext().getAuthentication());
            identities.setAuthentication(worker.id(), List.copyOf(worker.groups()));
            try {
                chain.doFilter(request, response);
            } finally {
                identities.clearAuthentication();
            }
        }
    }

    @RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
    static class Problems {

        @ExceptionHandler
        ResponseEntity<ProblemDetail> refused(Refusal refusal) {
            ProblemDetail problem = ProblemDetail.forStatus(refusal.kind().status());
            problem.setDetail(refusal.code());
            problem.setProperty(
                    "errors",
                    refusal.violations().stream().map(Refusal.Violation::field).toList());
            return ResponseEntity.of(problem).build();
        }
    }
}
