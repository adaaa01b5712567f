package fr.synergies.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The engine's groups as Spring Security's authorities: group {@code finance} is authority {@code GROUP_finance}. */
@Component
class EngineGroups {

    private static final String PREFIX = "GROUP_";

    private final IdentityService identityService;

    EngineGroups(IdentityService identityService) {
        this.identityService = identityService;
    }

    boolean exists(String user) {
        return identityService.createUserQuery().userId(user).count() > 0;
    }

    List<GrantedAuthority> authoritiesOf(String user) {
        return identityService.createGroupQuery().groupMember(user).orderByGroupId().asc().list().stream()
                .map(Group::getId)
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(PREFIX + group))
                .toList();
    }

    static List<String> groupsOf(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(PREFIX))
                .map(authority -> authority.substring(PREFIX.length()))
                .toList();
    }
}
