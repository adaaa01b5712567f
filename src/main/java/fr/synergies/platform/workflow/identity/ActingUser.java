package fr.synergies.platform.workflow.identity;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The user on whose behalf the engine acts on the current thread. */
@Component
public class ActingUser {

    private final IdentityService identities;

    ActingUser(IdentityService identities) {
        this.identities = identities;
    }

    /** A user and the groups of the user. */
    public record Identity(String user, List<String> groups) {

        public Identity {
            groups = List.copyOf(groups);
        }
    }

    /** Sets the acting user. */
    public void become(Identity identity) {
        identities.setAuthentication(identity.user(), identity.groups());
    }

    /** Clears the acting user. */
    public void forget() {
        identities.clearAuthentication();
    }

    /** The acting user; empty if the engine acts on its own. */
    public Optional<Identity> current() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .filter(known -> known.getUserId() != null)
                .map(known ->
                        new Identity(known.getUserId(), known.getGroupIds() == null ? List.of() : known.getGroupIds()));
    }
}
