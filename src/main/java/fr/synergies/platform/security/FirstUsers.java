package fr.synergies.platform.security;

import fr.synergies.platform.security.DemoUsers.DemoUser;
import fr.synergies.platform.workflow.identity.GroupAuthorizations;
import fr.synergies.platform.workflow.identity.Groups;
import fr.synergies.platform.workflow.identity.UserAccounts;
import fr.synergies.platform.workflow.identity.UserAccounts.Account;
import java.util.List;
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

    private final UserAccounts accounts;
    private final GroupAuthorizations authorizations;
    private final SecuritySettings settings;
    private final TransactionTemplate transaction;
    private final boolean production;

    FirstUsers(
            UserAccounts accounts,
            GroupAuthorizations authorizations,
            SecuritySettings settings,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.accounts = accounts;
        this.authorizations = authorizations;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.production = environment.acceptsProfiles(Profiles.of("production"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            accounts.createGroups();
            authorizations.grant();
            if (accounts.none()) {
                firstUsers().forEach(accounts::create);
            }
        });
    }

    private List<Account> firstUsers() {
        if (!production) {
            return DemoUsers.ALL.stream()
                    .map(user -> account(user, DemoUsers.PASSWORD))
                    .toList();
        }
        if (settings.adminPassword().isBlank()) {
            throw MissingAdministrator.withoutPassword();
        }
        DemoUser admin = new DemoUser("admin", List.of(Groups.ADMIN), "Administrateur", "Synergies");
        Account first = account(admin, settings.adminPassword());
        if (!accounts.accepts(first)) {
            throw MissingAdministrator.withWeakPassword();
        }
        return List.of(first);
    }

    private static Account account(DemoUser user, String password) {
        return new Account(user.id(), user.firstName(), user.lastName(), password, user.groups());
    }
}
