package fr.synergies.audit;

import fr.synergies.workflow.identity.ActingUser;
import fr.synergies.workflow.identity.GroupAuthorities;
import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds who acts: the signed-in user, else whom the engine was told about, else the program. */
@Component
class ActorLookup {

    private final ActingUser engine;

    ActorLookup(ActingUser engine) {
        this.engine = engine;
    }

    Actor current() {
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
