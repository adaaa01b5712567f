package fr.synergies.platform.security;

import fr.synergies.platform.workflow.identity.GroupAuthorities;
import fr.synergies.platform.workflow.identity.UserDirectory;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The engine's users and their groups as Spring Security knows them. */
@Component
class EngineGroups {

    private final UserDirectory directory;

    EngineGroups(UserDirectory directory) {
        this.directory = directory;
    }

    boolean exists(String user) {
        return directory.exists(user);
    }

    List<GrantedAuthority> authoritiesOf(String user) {
        return GroupAuthorities.of(directory.groupsOf(user));
    }
}
