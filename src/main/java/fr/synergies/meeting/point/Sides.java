package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** On whose behalf a member of staff acts. */
public final class Sides {

    private static final String GROUP = "GROUP_";

    private Sides() {}

    /**
     * The institution of a member of staff.
     *
     * @param named the one that the request names; needed only from who is on the staff of both
     * @throws fr.synergies.kernel.Refusal as {@link Institution#actingFor}
     */
    public static Institution of(Authentication user, Optional<Institution> named) {
        List<String> groups = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .toList();
        return Institution.actingFor(groups, named);
    }
}
