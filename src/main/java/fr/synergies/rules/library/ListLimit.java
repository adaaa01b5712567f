package fr.synergies.rules.library;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;

/** How many entries of a list are read at once. */
public final class ListLimit {

    static final int MOST = 1000;

    private ListLimit() {}

    /** @throws Refusal INVALID if a request asks for fewer than one entry or more than {@value #MOST} */
    public static void check(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid(Violation.of("limit", "rules.limit", 1, MOST));
        }
    }
}
