package fr.synergies.platform.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The acting user, as set in the engine when the request was authenticated. */
class CurrentActor {

    static final String SYSTEM = "system";

    private final ProcessEngineConfigurationImpl engine;

    CurrentActor(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    boolean isSignedIn() {
        return authentication().isPresent();
    }

    /** The user's id, {@code system} when nobody is signed in. */
    String id() {
        return authentication().map(Authentication::getUserId).orElse(SYSTEM);
    }

    Collection<String> groups() {
        return authentication().map(Authentication::getGroupIds).orElse(List.of());
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .filter(authentication -> authentication.getUserId() != null);
    }
}
