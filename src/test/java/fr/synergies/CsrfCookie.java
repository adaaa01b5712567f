package fr.synergies;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Gives a request the token of a form as a browser does: in the cookie and beside it. Spring Security's own {@code csrf()} puts tokens
 * into sessions from then on, in the program that all tests share.
 */
public final class CsrfCookie implements RequestPostProcessor {

    private CsrfCookie() {}

    /** The request of somebody who filled in one of the program's forms. */
    public static RequestPostProcessor csrf() {
        return new CsrfCookie();
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        String token = UUID.randomUUID().toString();
        request.setCookies(new Cookie("SYNERGIES-XSRF", token));
        request.addHeader("X-XSRF-TOKEN", token);
        return request;
    }
}
