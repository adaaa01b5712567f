package fr.synergies.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers to exceptions that no controller handles itself: a problem detail on the API, an error page elsewhere. It is a resolver
 * and not a controller advice, because it also answers requests for which there is no controller.
 */
@Configuration(proxyBeanMethods = false)
class ApiProblems implements HandlerExceptionResolver, WebMvcConfigurer {

    private final ProblemFinder finder;
    private final ProblemWriter writer;
    private final LocaleResolver locales;

    ApiProblems(ProblemFinder finder, ProblemWriter writer, LocaleResolver locales) {
        this.finder = finder;
        this.writer = writer;
        this.locales = locales;
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        // After the controllers' own @ExceptionHandler methods, before Spring's defaults.
        resolvers.add(Math.min(1, resolvers.size()), this);
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            return null; // Spring Security's filters answer
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return new ModelAndView(); // nobody is there to answer
        }
        Problem problem = finder.find(thrown, locales.resolveLocale(request));
        if (response.isCommitted()) {
            return new ModelAndView();
        }
        if (thrown instanceof ErrorResponse known) {
            copy(known.getHeaders(), response);
        }
        try {
            writer.answer(request, response, problem);
        } catch (IOException e) {
            return null;
        }
        return new ModelAndView();
    }

    private static void copy(HttpHeaders headers, HttpServletResponse response) {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
}
