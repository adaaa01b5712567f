package fr.synergies.company.flow;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;

/** The key of a page: the id of the last item already read. */
public final class PageKey {

    private PageKey() {}

    /**
     * The id, 0 for the first page.
     *
     * @throws Refusal INVALID if it is not an id
     */
    public static long id(String page) {
        if (page.isEmpty()) {
            return 0;
        }
        if (!page.matches("[0-9]{1,18}")) {
            throw Refusal.invalid(Violation.of("page", "synergy.page.wrong", page));
        }
        return Long.parseLong(page);
    }
}
