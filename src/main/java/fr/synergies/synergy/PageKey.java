package fr.synergies.synergy;

import fr.synergies.web.Refusal;
import fr.synergies.web.Refusal.Violation;

/** The page that somebody asks for: the id of the last item already seen. */
final class PageKey {

    private PageKey() {}

    /**
     * The id, 0 to begin.
     *
     * @throws Refusal INVALID if it is none
     */
    static long id(String page) {
        if (page.isEmpty()) {
            return 0;
        }
        if (!page.matches("[0-9]{1,18}")) {
            throw Refusal.invalid(Violation.of("page", "synergy.page.wrong", page));
        }
        return Long.parseLong(page);
    }
}
