package fr.synergies.tasks;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/** Reads the signed-in user from Spring Security. */
final class Workers {

    private static final String GROUP = "GROUP_";

    private Workers() {}

    static Worker of(Authentication user) {
        if (user == null) {
            return new Worker("", Set.of());
        }
        Set<String> groups = user.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .collect(Collectors.toSet());
        return new Worker(user.getName(), groups);
    }
}
