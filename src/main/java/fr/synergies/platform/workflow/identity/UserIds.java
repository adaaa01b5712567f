package fr.synergies.platform.workflow.identity;

import com.ibm.icu.text.SpoofChecker;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which ids a new user, group or tenant may have. An id stands in addresses and in the trail, where a reader must not take one
 * person for another: what looks alike is decided by the table of confusable characters of Unicode Technical Standard 39.
 */
@Component
class UserIds {

    private static final Pattern IN_A_PATH = Pattern.compile("[a-zA-Z0-9._@-]{1,64}"); // 64: ACT_ID_USER.ID_
    private static final Set<String> STEPS_OF_A_PATH = Set.of(".", "..");

    /** Under these names the program itself acts, or nobody does. */
    private static final Set<String> OWN_NAMES = Set.of("system", "engine", "anonymous", "anonymousUser");

    private final SpoofChecker lookAlikes = new SpoofChecker.Builder().build();

    /**
     * Checks the id of a new user.
     *
     * @throws Refusal INVALID with the reason
     */
    void check(String id, Collection<String> existing) {
        checkCharacters(id);
        if (alike(id, OWN_NAMES).length() > 0) {
            throw invalid("security.id.own");
        }
        String other = alike(id, existing);
        if (other.equals(id)) {
            throw invalid("security.id.taken");
        }
        if (!other.isEmpty()) {
            throw invalid("security.id.alike", other);
        }
    }

    /**
     * Checks that an id can stand in a path.
     *
     * @throws Refusal INVALID if it cannot
     */
    void checkCharacters(String id) {
        if (id == null || !IN_A_PATH.matcher(id).matches() || STEPS_OF_A_PATH.contains(id)) {
            throw invalid("security.id.characters");
        }
    }

    /** The one among the others that is the id or looks like it; empty if there is none. */
    private String alike(String id, Collection<String> others) {
        if (others.contains(id)) {
            return id;
        }
        Set<String> looks = looks(id);
        return others.stream()
                .filter(other -> !Collections.disjoint(looks, looks(other)))
                .findFirst()
                .orElse("");
    }

    /** Without regard to case both before and after the look-alikes are replaced: I looks like l, and i is its small letter. */
    private Set<String> looks(String id) {
        String small = lookAlikes.getSkeleton(id.toLowerCase(Locale.ROOT));
        String look = lookAlikes.getSkeleton(id).toLowerCase(Locale.ROOT);
        return small.equals(look) ? Set.of(small) : Set.of(small, look);
    }

    private static Refusal invalid(String code, Object... arguments) {
        return Refusal.invalid(Violation.of("id", code, arguments));
    }
}
