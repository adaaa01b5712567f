package fr.synergies.platform.workflow.identity;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a user, group or tenant, before they meet a column that is too short or a database that refuses them. */
final class IdentityTexts {

    private static final int LONGEST = 255; // FIRST_, LAST_, EMAIL_, NAME_, TYPE_ in the engine's tables

    private final List<Violation> violations = new ArrayList<>();

    IdentityTexts text(String field, String value) {
        String text = Optional.ofNullable(value).orElse("");
        if (text.length() > LONGEST) {
            violations.add(Violation.of(field, "security.text.long", LONGEST));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of(field, "security.text.characters"));
        }
        return this;
    }

    /** @throws Refusal INVALID naming every faulty text */
    void check() {
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }
}
