package fr.synergies.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Remembers the language requested for a page with {@code ?lang=fr} or {@code ?lang=en}. */
class LanguageSwitch implements HandlerInterceptor {

    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    static boolean speaks(String language) {
        return language != null && LANGUAGES.contains(language);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter("lang");
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        if (speaks(asked) && resolver != null) {
            resolver.setLocale(request, response, Locale.forLanguageTag(asked));
        }
        return true;
    }
}
