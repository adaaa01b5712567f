package fr.synergies.kernel;

import fr.synergies.kernel.Refusal.Violation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The two institutions that carry the programme: they hold the monthly meetings, and choose the project officer together (« de
 * concert », fiche-action 2022, Recrutement).
 */
public enum Institution {
    CCIMDB("staff-cci", "line-manager-cci"),
    DIJON_METROPOLE("staff-metropole", "line-manager-metropole");

    /** The expression that lets staff of either institution do something. */
    public static final String STAFF_ONLY = "hasAnyAuthority('GROUP_staff-cci', 'GROUP_staff-metropole')";

    /** The expression that lets staff, and the auditors, who read everything and change nothing, read something. */
    public static final String STAFF_AND_AUDITORS =
            "hasAnyAuthority('GROUP_staff-cci', 'GROUP_staff-metropole', 'GROUP_auditor')";

    private final String staff;
    private final String managers;

    Institution(String staff, String managers) {
        this.staff = staff;
        this.managers = managers;
    }

    /** The group of its staff. */
    public String staff() {
        return staff;
    }

    /** The institutions on whose staff a user with these groups is. */
    public static List<Institution> of(Collection<String> groups) {
        return Arrays.stream(values())
                .filter(institution -> groups.contains(institution.staff))
                .toList();
    }

    /** The institutions in which a user with these groups is a line manager. */
    public static List<Institution> managedBy(Collection<String> groups) {
        return Arrays.stream(values())
                .filter(institution -> groups.contains(institution.managers))
                .toList();
    }

    /**
     * In whose name a member of staff acts. Who is on the staff of both says it each time: the other institution, and who reads the
     * trail later, must not have to guess.
     *
     * @param groups the groups of the user
     * @param named the institution that the request names, if any
     * @throws Refusal FORBIDDEN unless the user is on its staff, INVALID if the user is on both staffs and names none
     */
    public static Institution actingFor(Collection<String> groups, Optional<Institution> named) {
        List<Institution> own = of(groups);
        if (own.isEmpty() || named.isPresent() && !own.contains(named.get())) {
            throw Refusal.forbidden("web.institution.not-yours");
        }
        if (named.isEmpty() && own.size() > 1) {
            throw Refusal.invalid(Violation.of("institution", "web.institution.choose"));
        }
        return named.orElse(own.get(0));
    }
}
