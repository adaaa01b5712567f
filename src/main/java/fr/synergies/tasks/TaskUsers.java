package fr.synergies.tasks;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/** Reads the signed-in user from Spring Security. */
final class TaskUsers {

    private static final String GROUP = "GROUP_";

    private TaskUsers() {}

    static TaskUser of(Authentication user) {
        if (user == null) {
            return new TaskUser("", Set.of());
        }
        Set<String> groups = user.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .collect(Collectors.toSet());
        return new TaskUser(user.getName(), groups);
    }
}
