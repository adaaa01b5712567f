package fr.synergies.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Handles the sign-out of Camunda's web applications, which ends our session too. */
@Component
class SignOut implements LogoutSuccessHandler {

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication user) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
