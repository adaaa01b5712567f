package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.web.form.TypedFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** On whose behalf a member of staff acts. */
public final class Sides {

    private static final String GROUP = "GROUP_";
    private static final String FIELD = "institution";

    private Sides() {}

    /**
     * The institution of a member of staff who sends a form of a page.
     *
     * @throws Refusal as {@link Institution#actingFor}, and INVALID if the form names none that exists
     */
    public static Institution of(Authentication user, TypedFields typed) {
        String named = typed.text(FIELD);
        Optional<Institution> known = Arrays.stream(Institution.values())
                .filter(each -> each.name().equals(named))
                .findFirst();
        if (known.isEmpty() && !named.isBlank()) {
            throw Refusal.invalid(Violation.of(FIELD, "web.form.expected.choice"));
        }
        return of(user, known);
    }

    /**
     * The institution of a member of staff.
     *
     * @param named the one that the request names; needed only from who is on the staff of both
     * @throws Refusal as {@link Institution#actingFor}
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
