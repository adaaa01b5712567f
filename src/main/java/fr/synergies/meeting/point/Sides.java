package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** On whose behalf a member of staff acts. */
public final class Sides {

    private static final String CCI = "GROUP_staff-cci";

    private Sides() {}

    /** The CCI for its staff, Dijon Métropole for all other staff. */
    public static Institution of(Authentication user) {
        return user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(CCI::equals)
                ? Institution.CCIMDB
                : Institution.DIJON_METROPOLE;
    }
}
