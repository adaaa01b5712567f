package fr.synergies.security;

import java.util.List;

/** The groups of the programme's actors, by their id in the engine. */
final class Groups {

    static final String STAFF_CCI = "staff-cci";
    static final String STAFF_METROPOLE = "staff-metropole";
    static final String FINANCE = "finance";
    static final String LINE_MANAGER = "line-manager";
    static final String LINE_MANAGER_CCI = "line-manager-cci";
    static final String LINE_MANAGER_METROPOLE = "line-manager-metropole";
    static final String AUDITOR = "auditor";
    static final String ADMIN = "admin";

    static final List<String> ALL = List.of(
            STAFF_CCI,
            STAFF_METROPOLE,
            FINANCE,
            LINE_MANAGER,
            LINE_MANAGER_CCI,
            LINE_MANAGER_METROPOLE,
            AUDITOR,
            ADMIN);

    private Groups() {}
}
