package fr.synergies.recruitment;

import java.util.Collection;
import java.util.Optional;

/** The two institutions that choose together (fiche-action 2022: « de concert »). */
public enum Side {
    CCIMDB("staff-cci", "holdInterviewsCci"),
    DIJON_METROPOLE("staff-metropole", "holdInterviewsMetropole");

    private final String group;
    private final String interviews;

    Side(String group, String interviews) {
        this.group = group;
        this.interviews = interviews;
    }

    /** Id of the task for its interviews. */
    String interviews() {
        return interviews;
    }

    /** The side of a user with these groups, if it is exactly one of the two. */
    public static Optional<Side> of(Collection<String> groups) {
        boolean chamber = groups.contains(CCIMDB.group);
        boolean metropole = groups.contains(DIJON_METROPOLE.group);
        return chamber == metropole ? Optional.empty() : Optional.of(chamber ? CCIMDB : DIJON_METROPOLE);
    }
}
