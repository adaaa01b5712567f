package fr.synergies.platform.security;

import fr.synergies.platform.security.SignInRefused.Reason;
import fr.synergies.platform.security.VerifiedCredentials.Claim;
import fr.synergies.platform.workflow.identity.Credentials;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a name and a password against the engine's users, and locks a name after too many failures. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64; // ACT_ID_USER.ID_

    private final EngineGroups groups;
    private final Credentials credentials;
    private final SignInAttempts attempts;
    private final VerifiedCredentials verified;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EngineSignIn(
            EngineGroups groups,
            Credentials credentials,
            SignInAttempts attempts,
            VerifiedCredentials verified,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.credentials = credentials;
        this.attempts = attempts;
        this.verified = verified;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        String name = claimed.getName();
        String password = String.valueOf(claimed.getCredentials());
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new BadCredentialsException("No such name");
        }
        if (attempts.locked(name)) {
            throw refused(name, Reason.LOCKED);
        }
        Claim claim = verified.claim(name, password);
        if (!verified.contains(claim)) {
            verify(name, password);
            verified.remember(claim);
        }
        attempts.succeeded(name);
        List<GrantedAuthority> authorities = groups.authoritiesOf(name);
        return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private void verify(String name, String password) {
        if (!credentials.match(name, password)) {
            throw refused(name, attempts.failed(name) ? Reason.BECAME_LOCKED : Reason.BAD_CREDENTIALS);
        }
        if (attempts.locked(name)) { // by simultaneous guesses
            throw refused(name, Reason.LOCKED);
        }
    }

    private RuntimeException refused(String name, Reason reason) {
        if (reason != Reason.BAD_CREDENTIALS) {
            verified.forget(name);
        }
        events.publishEvent(new SignInRefused(name, reason, clock.instant()));
        return reason == Reason.BAD_CREDENTIALS
                ? new BadCredentialsException("Refused")
                : new LockedException("Locked");
    }
}
