package fr.synergies.platform.workflow.identity;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Creates users and groups. */
@Component
public class UserAccounts {

    /** The engine's own administrators: its web applications offer to create a first one while this group is empty. */
    private static final String ENGINE_ADMINISTRATORS = org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

    private final IdentityService identities;

    UserAccounts(IdentityService identities) {
        this.identities = identities;
    }

    /** A user to create. */
    public record Account(String id, String firstName, String lastName, String password, List<String> groups) {

        public Account {
            groups = List.copyOf(groups);
        }

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Account[id=%s, groups=%s]".formatted(id, groups);
        }
    }

    /** Whether there is no user yet. */
    public boolean none() {
        return identities.createUserQuery().count() == 0;
    }

    /** Creates the missing groups, including the engine's own. */
    public void createGroups() {
        Groups.ALL.forEach(group -> createGroup(group, "WORKFLOW"));
        createGroup(ENGINE_ADMINISTRATORS, "SYSTEM");
    }

    /** Whether the rules for passwords accept that of an account. */
    public boolean accepts(Account account) {
        User user = identities.newUser(account.id());
        return identities.checkPasswordAgainstPolicy(account.password(), user).isValid();
    }

    /** Creates a user with any password; administrators also become administrators of the engine. */
    public void create(Account account) {
        User user = identities.newUser(account.id());
        user.setFirstName(account.firstName());
        user.setLastName(account.lastName());
        user.setPassword(account.password());
        ((IdentityServiceImpl) identities).saveUser(user, true);
        account.groups().forEach(group -> identities.createMembership(user.getId(), group));
        if (account.groups().contains(Groups.ADMIN)) {
            identities.createMembership(user.getId(), ENGINE_ADMINISTRATORS);
        }
    }

    private void createGroup(String id, String type) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(id);
            group.setType(type);
            identities.saveGroup(group);
        }
    }
}
