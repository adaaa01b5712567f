package fr.synergies.security;

import fr.synergies.security.DemoUsers.DemoUser;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the groups and, on an empty database, the first users: the demo users, or in production only the administrator. It runs
 * before the first request is accepted.
 */
@Component
class FirstUsers implements SmartInitializingSingleton {

    private final IdentityService identityService;
    private final GroupAuthorizations authorizations;
    private final SecuritySettings settings;
    private final TransactionTemplate transaction;
    private final boolean production;

    FirstUsers(
            IdentityService identityService,
            GroupAuthorizations authorizations,
            SecuritySettings settings,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.identityService = identityService;
        this.authorizations = authorizations;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.production = environment.acceptsProfiles(Profiles.of("production"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            Groups.ALL.forEach(group -> createGroup(group, "WORKFLOW"));
            // Camunda's web applications offer to create a first administrator while this group is empty.
            createGroup(org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN, "SYSTEM");
            authorizations.grant();
            if (identityService.createUserQuery().count() == 0) {
                firstUsers().forEach(this::createUser);
            }
        });
    }

    private List<NewUser> firstUsers() {
        if (!production) {
            return DemoUsers.ALL.stream()
                    .map(user -> new NewUser(user, DemoUsers.PASSWORD))
                    .toList();
        }
        if (settings.adminPassword().isBlank()) {
            throw new MissingAdministrator();
        }
        DemoUser admin = new DemoUser("admin", List.of(Groups.ADMIN), "Administrateur", "Synergies");
        return List.of(new NewUser(admin, settings.adminPassword()));
    }

    private void createGroup(String id, String type) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            Group group = identityService.newGroup(id);
            group.setName(id);
            group.setType(type);
            identityService.saveGroup(group);
        }
    }

    private void createUser(NewUser wanted) {
        User user = identityService.newUser(wanted.user().id());
        user.setFirstName(wanted.user().firstName());
        user.setLastName(wanted.user().lastName());
        user.setPassword(wanted.password());
        identityService.saveUser(user);
        wanted.user().groups().forEach(group -> identityService.createMembership(user.getId(), group));
        if (wanted.user().groups().contains(Groups.ADMIN)) {
            identityService.createMembership(user.getId(), org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN);
        }
    }

    private record NewUser(DemoUser user, String password) {}
}
