package fr.synergies.platform.security;

import fr.synergies.platform.workflow.identity.PasswordConfirmation;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Checks a password that is typed after the sign-in as the sign-in would, with its counts and locks. */
@Component
class ConfirmedPassword implements PasswordConfirmation {

    private final EngineSignIn signIn;

    ConfirmedPassword(EngineSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public boolean confirms(String user, String password) {
        var claim = UsernamePasswordAuthenticationToken.unauthenticated(user, password);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            claim.setDetails(new WebAuthenticationDetails(request.getRequest()));
        }
        try {
            return signIn.authenticate(claim).isAuthenticated();
        } catch (AuthenticationException wrong) { // counted and told by the sign-in
            return false;
        }
    }
}
