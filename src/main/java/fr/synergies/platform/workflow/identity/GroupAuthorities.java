package fr.synergies.platform.workflow.identity;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Groups as Spring Security's authorities: group {@code finance} is authority {@code GROUP_finance}. */
public final class GroupAuthorities {

    private static final String PREFIX = "GROUP_";

    private GroupAuthorities() {}

    public static List<GrantedAuthority> of(List<String> groups) {
        return groups.stream()
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(PREFIX + group))
                .toList();
    }

    public static List<String> groupsOf(Authentication user) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(PREFIX))
                .map(authority -> authority.substring(PREFIX.length()))
                .toList();
    }
}
