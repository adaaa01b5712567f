package fr.synergies.tasks;

import java.util.Optional;
import java.util.stream.Stream;

/** Which open tasks to list: the view and its filters; an empty string means no filter. */
record TaskSearch(View view, String text, String caseId) {

    /** A set of tasks from the user's point of view. */
    public enum View {
        /** All tasks the user may work on: claimed by the user, or claimable. */
        TODO,
        /** Claimed by the user. */
        MINE,
        /** Claimable by the user. */
        CLAIM,
        /** Tasks the user may work on that are overdue. */
        OVERDUE,
        /** Every open task; for users who may read everything. */
        ALL;

        /** The view with this name, ignoring case. */
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

    /** A view without filters. */
    public static TaskSearch of(View view) {
        return new TaskSearch(view, "", "");
    }
}
