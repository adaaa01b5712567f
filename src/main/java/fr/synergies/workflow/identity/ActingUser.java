package fr.synergies.workflow.identity;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** For whom the engine works on this thread. */
@Component
public class ActingUser {

    private final IdentityService identities;

    ActingUser(IdentityService identities) {
        this.identities = identities;
    }

    /** A user and the groups held. */
    public record Identity(String user, List<String> groups) {

        public Identity {
            groups = List.copyOf(groups);
        }
    }

    /** Tells the engine who acts from now on. */
    public void become(Identity identity) {
        identities.setAuthentication(identity.user(), identity.groups());
    }

    /** Makes the engine forget who acted. */
    public void forget() {
        identities.clearAuthentication();
    }

    /** Who acts; empty when the engine works by itself. */
    public Optional<Identity> current() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .filter(known -> known.getUserId() != null)
                .map(known ->
                        new Identity(known.getUserId(), known.getGroupIds() == null ? List.of() : known.getGroupIds()));
    }
}
