package fr.synergies.platform.workflow.identity;

import fr.synergies.platform.workflow.engine.EngineTurns;
import fr.synergies.platform.workflow.engine.OwnCommands;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Configures users and passwords in the engine. It waits for our own tables, and thus the engine does too, because jobs that run
 * right after its start may need them.
 */
@Component
@DependsOnDatabaseInitialization
class IdentityPlugin extends AbstractProcessEnginePlugin {

    private static final String IDS_WITH_HYPHENS = "[a-zA-Z0-9._@-]+";

    /** The ids of users, groups and tenants are checked by {@link CheckedIdentities}, which says what is wrong. */
    private static final String ANY = "(?s).*";

    private final BcryptPasswords passwords;
    private final PasswordRules rules;
    private final UserIds ids;
    private final ApplicationEventPublisher events;
    private final EngineTurns turns;
    private final OwnCommands own;
    private final ObjectProvider<PasswordConfirmation> confirmation;

    IdentityPlugin(
            BcryptPasswords passwords,
            PasswordRules rules,
            UserIds ids,
            ApplicationEventPublisher events,
            EngineTurns turns,
            OwnCommands own,
            ObjectProvider<PasswordConfirmation> confirmation) {
        this.turns = turns;
        this.own = own;
        this.confirmation = confirmation;
        this.passwords = passwords;
        this.rules = rules;
        this.ids = ids;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(passwords);
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(rules);
        configuration.setIdentityService(new CheckedIdentityService(own, confirmation));
        configuration.setAdminGroups(new ArrayList<>(List.of(Groups.ADMIN)));
        configuration.setResourceAuthorizationProvider(new OwnAccount());
        configuration.setCustomSessionFactories(sessions(configuration));
        configuration.setIdentityProviderSessionFactory(ToldMemberships.telling(ids, turns, events));
        configuration.setGeneralResourceWhitelistPattern(IDS_WITH_HYPHENS);
        configuration.setUserResourceWhitelistPattern(ANY);
        configuration.setGroupResourceWhitelistPattern(ANY);
        configuration.setTenantResourceWhitelistPattern(ANY);
        // SignInAttempts locks names; the engine's own delay would refuse the right password after one wrong one.
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(0);
        configuration.setLoginDelayMaxTime(0);
    }

    private static List<SessionFactory> sessions(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> others = configuration.getCustomSessionFactories();
        List<SessionFactory> sessions = new ArrayList<>(others == null ? List.of() : others);
        sessions.add(new ReadOnlyAuditors(configuration::getIdGenerator));
        return sessions;
    }
}
