package fr.synergies.platform.security;

import fr.synergies.platform.workflow.identity.GroupAuthorities;
import fr.synergies.platform.workflow.identity.UserDirectory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The engine's users and their groups as Spring Security knows them. */
@Component
class Accounts {

    private final UserDirectory directory;
    private final JdbcClient jdbc;

    Accounts(UserDirectory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /**
     * Stands for an account with the password it has now: another password, or another user under the same name, has another stamp.
     * Empty if there is no such user.
     */
    Optional<String> stamp(String user) {
        return jdbc.sql("select PWD_, SALT_ from ACT_ID_USER where ID_ = ?")
                .param(user)
                .query((row, number) -> digest(row.getString(1) + ' ' + row.getString(2)))
                .optional();
    }

    List<GrantedAuthority> authoritiesOf(String user) {
        return GroupAuthorities.of(directory.groupsOf(user));
    }

    /** Whoever is signed in under a name, without a statement that a password was verified. */
    UsernamePasswordAuthenticationToken signedIn(String user) {
        var token = UsernamePasswordAuthenticationToken.authenticated(user, null, authoritiesOf(user));
        token.setDetails(new AccountState(stamp(user).orElse("")));
        return token;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
