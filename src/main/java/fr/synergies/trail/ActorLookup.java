package fr.synergies.trail;

import fr.synergies.platform.workflow.identity.ActingUser;
import fr.synergies.platform.workflow.identity.GroupAuthorities;
import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds the acting user: the signed-in user, otherwise the one set in the engine, otherwise the application itself. */
@Component
public class ActorLookup {

    private final ActingUser engine;

    ActorLookup(ActingUser engine) {
        this.engine = engine;
    }

    public Actor current() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken)) {
            return actor(user.getName(), GroupAuthorities.groupsOf(user));
        }
        return engine.current()
                .map(known -> actor(known.user(), known.groups()))
                .orElse(Actor.SYSTEM);
    }

    private static Actor actor(String user, List<String> groups) {
        return new Actor(user, String.join(",", groups.stream().sorted().toList()));
    }
}
