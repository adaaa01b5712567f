package fr.synergies.platform.security;

import fr.synergies.platform.workflow.identity.ActingUser;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;

/** The security filter chains: for the REST APIs, Camunda's web applications, Swagger UI, and our pages with the sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, OidcSettings.class})
@EnableMethodSecurity
class SecurityConfiguration {

    private final ActingUser acting;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final boolean secureCookies;
    private final String csrfCookie;

    SecurityConfiguration(
            ActingUser acting,
            Accounts accounts,
            ApplicationEventPublisher events,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secureCookies,
            @Value("${springdoc.swagger-ui.csrf.cookie-name}") String csrfCookie) {
        this.acting = acting;
        this.accounts = accounts;
        this.events = events;
        this.secureCookies = secureCookies;
        this.csrfCookie = csrfCookie;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiGate gate, ApiTokens tokens, OidcTokens provided)
            throws Exception {
        common(http)
                .securityMatcher(Paths.APIS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Paths.CLOSED)
                        .denyAll()
                        .requestMatchers(Paths.ADMINISTRATORS)
                        .hasAuthority("GROUP_admin")
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        .csrfTokenRequestHandler(new CsrfTokens())
                        .ignoringRequestMatchers(new BasicRequests()))
                .httpBasic(basic -> basic.authenticationEntryPoint(gate))
                .addFilterBefore(new ApiTokenFilter(tokens, accounts, gate), BasicAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(gate).accessDeniedHandler(gate));
        provided.addTo(http, gate);
        return http.headers(headers -> Headers.apply(headers, Headers.STRICT)).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webappSecurity(HttpSecurity http, ApiGate gate, SignOut signOut) throws Exception {
        common(http)
                .securityMatcher(Paths.WEBAPPS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Paths.CLOSED)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable()) // the web applications have their own
                .logout(logout ->
                        logout.logoutRequestMatcher(Paths.WEBAPP_SIGN_OUT).logoutSuccessHandler(signOut))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(gate, Paths.WEBAPP_APIS)
                        .defaultAuthenticationEntryPointFor(Paths.signIn(), Paths.WEBAPPS)
                        .defaultAccessDeniedHandlerFor(gate, Paths.WEBAPP_APIS));
        return http.headers(headers -> Headers.apply(headers, "")).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain swaggerSecurity(HttpSecurity http) throws Exception {
        common(http)
                .securityMatcher(Paths.SWAGGER)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()).csrfTokenRequestHandler(new CsrfTokens()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(Paths.signIn()));
        return http.headers(headers -> Headers.apply(headers, Headers.SWAGGER)).build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pageSecurity(HttpSecurity http, ApiGate gate, Clock clock, OidcSignIn provider)
            throws Exception {
        common(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Paths.OPEN)
                        .permitAll()
                        .requestMatchers(Paths.WEBAPP_FILES)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()).csrfTokenRequestHandler(new CsrfTokens()))
                .sessionManagement(
                        session -> session.sessionFixation(begun -> begun.migrateSession())) // its age is counted anew
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(new SignInSucceeded(clock, events))
                        .failureHandler(new SignInFailed()))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        .logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(gate, new ScriptRequests())
                        .defaultAuthenticationEntryPointFor(Paths.signIn(), request -> true));
        provider.addTo(http);
        return http.headers(headers -> Headers.apply(headers, Headers.STRICT)).build();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.anonymous(Customizer.withDefaults())
                .addFilterBefore(new FreshGroupsFilter(accounts), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new RefusedRequestsFilter(events), ExceptionTranslationFilter.class)
                .addFilterAfter(new EngineAuthenticationFilter(acting), AuthorizationFilter.class);
    }

    private CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName(csrfCookie);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (secureCookies) {
                cookie.secure(true);
            }
        });
        return tokens;
    }
}
