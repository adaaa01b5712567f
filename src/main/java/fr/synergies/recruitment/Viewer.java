package fr.synergies.recruitment;

import fr.synergies.kernel.Institution;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the signed-in user may see of candidates' personal data. */
public final class Viewer {

    public static final String CHAMBER = "hasAuthority('GROUP_staff-cci')";
    public static final String STAFF = "hasAnyAuthority('GROUP_staff-cci', 'GROUP_staff-metropole')";
    public static final String CANCELLING = "hasAnyAuthority('GROUP_staff-cci', 'GROUP_line-manager')";
    public static final String ERASING = "hasAnyAuthority('GROUP_staff-cci', 'GROUP_admin')";

    private static final String GROUP = "GROUP_";
    private static final Set<String> READERS = Set.of(
            "staff-cci", "staff-metropole", "line-manager", "line-manager-cci", "line-manager-metropole", "auditor");

    private Viewer() {}

    /** Whether the user may know who the candidates are: both sides' staff, the line managers and the auditor. */
    public static boolean knowsNames() {
        return !Collections.disjoint(groups(), READERS);
    }

    /** Whether the user is staff of the chamber, which recruits. */
    public static boolean staffOfChamber() {
        return groups().contains("staff-cci");
    }

    public static boolean cancels() {
        return staffOfChamber() || groups().contains("line-manager");
    }

    public static boolean erases() {
        return staffOfChamber() || groups().contains("admin");
    }

    /** Whether the user is on the staff of an institution, and so takes part in the interviews. */
    public static boolean interviews() {
        return !Institution.of(groups()).isEmpty();
    }

    /**
     * The institution for which the user acts.
     *
     * @param named the one that the request names; needed only from who is on the staff of both
     * @throws fr.synergies.kernel.Refusal as {@link Institution#actingFor}
     */
    public static Institution actsFor(Optional<Institution> named) {
        return Institution.actingFor(groups(), named);
    }

    private static Collection<String> groups() {
        return user().map(user -> user.getAuthorities().stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .filter(authority -> authority.startsWith(GROUP))
                        .map(authority -> authority.substring(GROUP.length()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Authentication> user() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }
}
