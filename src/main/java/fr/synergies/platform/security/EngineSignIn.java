package fr.synergies.platform.security;

import fr.synergies.platform.security.SignInRefused.Reason;
import fr.synergies.platform.security.VerifiedCredentials.Claim;
import fr.synergies.platform.security.address.ClientAddress;
import fr.synergies.platform.workflow.identity.Credentials;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a name and a password against the engine's users, and locks a name or an address after too many failures. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64; // ACT_ID_USER.ID_
    private static final int TURNS = 64;

    private final Accounts accounts;
    private final Credentials credentials;
    private final SignInAttempts attempts;
    private final VerifiedCredentials verified;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Passwords of one name are checked one after the other: whoever waits is spared the hash, or finds the name locked. */
    private final List<Lock> turns =
            Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();

    EngineSignIn(
            Accounts accounts,
            Credentials credentials,
            SignInAttempts attempts,
            VerifiedCredentials verified,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
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
        String address = ClientAddress.of(claimed);
        if (attempts.locked(name, address)) {
            throw refused(name, Reason.LOCKED);
        }
        String stamp = accounts.stamp(name).orElse("");
        Claim claim = verified.claim(name, password);
        if (!verified.contains(claim)) {
            verifyInTurn(claim, password, address);
        }
        attempts.succeeded(name);
        var user = UsernamePasswordAuthenticationToken.authenticated(name, null, accounts.authoritiesOf(name));
        user.setDetails(new AccountState(stamp));
        return user;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private void verifyInTurn(Claim claim, String password, String address) {
        Lock turn = turns.get(Math.floorMod(claim.name().hashCode(), TURNS));
        turn.lock();
        try {
            if (!verified.contains(claim)) {
                verify(claim.name(), password, address);
                verified.remember(claim);
            }
        } finally {
            turn.unlock();
        }
    }

    private void verify(String name, String password, String address) {
        if (attempts.locked(name, address) || !attempts.begin(name)) { // by those who came before
            throw refused(name, Reason.LOCKED);
        }
        if (credentials.match(name, password)) {
            return;
        }
        boolean locksName = attempts.failed(name);
        if (attempts.failedFrom(address)) {
            events.publishEvent(new SignInRefused(name, Reason.ADDRESS_BECAME_LOCKED, clock.instant()));
        }
        throw refused(name, locksName ? Reason.BECAME_LOCKED : Reason.BAD_CREDENTIALS);
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
