package fr.synergies.tasks;

import java.util.Optional;
import java.util.stream.Stream;

/** Which open tasks to list: the view, and what narrows it; an empty string means all. */
public record TaskSearch(View view, String text, String caseId) {

    /** Which tasks, seen from the user. */
    public enum View {
        /** All the user may work on: claimed by the user, or claimable. */
        TODO,
        /** Claimed by the user. */
        MINE,
        /** Claimable by the user. */
        CLAIM,
        /** What the user may work on and is late. */
        OVERDUE,
        /** Every open task; for those who read everything. */
        ALL;

        /** The view of that name, in any letters' case. */
        static Optional<View> named(String name) {
            return Stream.of(values())
                    .filter(view -> view.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    public TaskSearch {
        text = text == null ? "" : text.strip();
        caseId = caseId == null ? "" : caseId.strip();
    }

    /** A view that nothing narrows. */
    public static TaskSearch of(View view) {
        return new TaskSearch(view, "", "");
    }
}
