package fr.synergies.platform.workflow.identity;

import fr.synergies.platform.workflow.engine.OwnCommands;
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
    private final OwnCommands own;

    UserAccounts(IdentityService identities, OwnCommands own) {
        this.identities = identities;
        this.own = own;
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
        account.groups().forEach(group -> join(user.getId(), group));
    }

    /** Creates a user without a password, for whom another sign-in vouches. */
    public void create(String id, String firstName, String lastName) {
        own.run(() -> {
            User user = identities.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            identities.saveUser(user);
        });
    }

    /** Makes a user a member of a group; administrators also become administrators of the engine. */
    public void join(String user, String group) {
        own.run(() -> {
            identities.createMembership(user, group);
            if (Groups.ADMIN.equals(group)) {
                identities.createMembership(user, ENGINE_ADMINISTRATORS);
            }
        });
    }

    /** Ends a user's membership of a group. */
    public void leave(String user, String group) {
        own.run(() -> {
            identities.deleteMembership(user, group);
            if (Groups.ADMIN.equals(group)) {
                identities.deleteMembership(user, ENGINE_ADMINISTRATORS);
            }
        });
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
