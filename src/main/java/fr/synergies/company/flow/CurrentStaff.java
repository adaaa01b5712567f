package fr.synergies.company.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whether the signed-in user is staff of either institution; only staff see companies that do not share their data. */
public final class CurrentStaff {

    private static final Set<String> GROUPS = Set.of("GROUP_staff-cci", "GROUP_staff-metropole");

    private CurrentStaff() {}

    public static boolean signedIn() {
        return user().map(user -> user.getAuthorities().stream()
                        .anyMatch(authority -> GROUPS.contains(String.valueOf(authority.getAuthority()))))
                .orElse(false);
    }

    /** Whether the signed-in user reads what staff record of the companies that they may see: staff, and auditors. */
    public static boolean orAuditor() {
        return signedIn() || authorities().contains("GROUP_auditor");
    }

    public static String name() {
        return user().map(Authentication::getName).orElse("");
    }

    /** The authorities of the signed-in user. */
    public static List<String> authorities() {
        return user().map(user -> user.getAuthorities().stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Authentication> user() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }
}
