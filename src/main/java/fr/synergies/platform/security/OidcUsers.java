package fr.synergies.platform.security;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.identity.UserAccounts;
import fr.synergies.platform.workflow.identity.UserDeleted;
import fr.synergies.platform.workflow.identity.UserDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The users whom the OpenID provider vouches for: they appear among the engine's users when they first sign in, without a password, and
 * their groups follow the provider's with each sign-in. A user belongs to the subject that signed in first: a built-in user does not
 * pass to somebody who bears the same name at the provider.
 */
@Component
class OidcUsers {

    private final JdbcClient jdbc;
    private final UserAccounts accounts;
    private final UserDirectory directory;
    private final OidcSettings settings;

    OidcUsers(JdbcClient jdbc, UserAccounts accounts, UserDirectory directory, OidcSettings settings) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * The user for whom the provider vouches, who now has the groups that it says.
     *
     * @throws Refusal if the claims give no name that a new user may have
     */
    @Transactional
    public String userOf(ClaimAccessor claims) {
        String subject = text(claims, "sub");
        String user = known(subject).orElseGet(() -> appear(subject, claims));
        follow(user, claims);
        return user;
    }

    /** The name of a user who is deleted here is free for somebody else. */
    @EventListener
    @Transactional
    public void deleted(UserDeleted event) {
        jdbc.sql("delete from oidc_user where user_id = ?").param(event.user()).update();
    }

    private Optional<String> known(String subject) {
        return jdbc.sql("select user_id from oidc_user where issuer = ? and subject = ?")
                .params(settings.issuer(), subject)
                .query(String.class)
                .optional();
    }

    private String appear(String subject, ClaimAccessor claims) {
        String user = text(claims, settings.userClaim());
        accounts.create(user, text(claims, "given_name"), text(claims, "family_name"));
        jdbc.sql("insert into oidc_user (issuer, subject, user_id) values (?, ?, ?)")
                .params(settings.issuer(), subject, user)
                .update();
        return user;
    }

    /** The groups of the mapping are given and taken; others, which an administrator gives here, stay. */
    private void follow(String user, ClaimAccessor claims) {
        Collection<?> named = claims.getClaim(settings.groupsClaim()) instanceof Collection<?> list ? list : List.of();
        List<String> has = directory.groupsOf(user);
        settings.groups().forEach((group, value) -> {
            if (named.contains(value) && !has.contains(group)) {
                accounts.join(user, group);
            } else if (!named.contains(value) && has.contains(group)) {
                accounts.leave(user, group);
            }
        });
    }

    private static String text(ClaimAccessor claims, String name) {
        return Optional.ofNullable(claims.getClaimAsString(name)).orElse("");
    }
}
