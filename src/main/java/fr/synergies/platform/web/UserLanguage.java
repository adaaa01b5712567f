package fr.synergies.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The user's language: the cookie {@code lang} on pages, {@code Accept-Language} on the APIs; French unless English is requested.
 */
class UserLanguage extends CookieLocaleResolver {

    /** @param secure whether cookies are sent over TLS only; the prefix then keeps other hosts from setting this one (RFC 6265bis) */
    UserLanguage(boolean secure) {
        super(secure ? "__Host-lang" : "lang");
        setCookieSecure(secure);
        setDefaultLocale(Locale.FRENCH);
        setRejectInvalidCookies(false);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (ApiRequests.matches(request)) {
            String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return wanted != null && wanted.strip().toLowerCase(Locale.ROOT).startsWith("en")
                    ? Locale.ENGLISH
                    : Locale.FRENCH;
        }
        String asked = request.getParameter("lang");
        if (LanguageSwitch.speaks(asked)) {
            return supported(Locale.forLanguageTag(asked));
        }
        return supported(super.resolveLocale(request));
    }

    /** The language for code that uses the locale of the thread, such as validation messages. */
    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return () -> resolveLocale(request);
    }

    private static Locale supported(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }
}
