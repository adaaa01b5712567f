package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void a_session_ends_when_it_is_too_old() throws Exception {
        use(Duration.ZERO);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_younger_one_goes_on() throws Exception {
        use(Duration.ofDays(1));
        assertThat(session.isInvalid()).isFalse();
    }

    private void use(Duration longest) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        var settings = new SecuritySettings(5, 50, 50, Duration.ZERO, Duration.ZERO, 10, longest, "");
        new SessionAge(settings).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
