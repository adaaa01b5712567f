package fr.synergies.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds the acting user: the signed-in user, otherwise the one set in the engine, otherwise the application itself. */
@Component
class ActorLookup {

    private static final String GROUP = "GROUP_";

    private final IdentityService identities;

    ActorLookup(IdentityService identities) {
        this.identities = identities;
    }

    Actor current() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken)) {
            return new Actor(user.getName(), groupsOf(user));
        }
        var engineUser = identities.getCurrentAuthentication();
        if (engineUser == null || engineUser.getUserId() == null) {
            return Actor.SYSTEM;
        }
        List<String> groups = engineUser.getGroupIds() == null ? List.of() : engineUser.getGroupIds();
        return new Actor(engineUser.getUserId(), groups.stream().sorted().collect(Collectors.joining(",")));
    }

    private static String groupsOf(Authentication user) {
        return user.getAuthorities().stream()
                .map(authority -> authority.getAuthority())
                .filter(authority -> authority != null && authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
