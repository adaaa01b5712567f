package fr.synergies.platform.workflow.identity;

import java.util.List;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The groups of the programme's actors, by their id in the engine. */
public final class Groups {

    public static final String STAFF_CCI = "staff-cci";
    public static final String STAFF_METROPOLE = "staff-metropole";
    public static final String FINANCE = "finance";
    public static final String LINE_MANAGER = "line-manager";
    public static final String LINE_MANAGER_CCI = "line-manager-cci";
    public static final String LINE_MANAGER_METROPOLE = "line-manager-metropole";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    public static final List<String> ALL = List.of(
            STAFF_CCI,
            STAFF_METROPOLE,
            FINANCE,
            LINE_MANAGER,
            LINE_MANAGER_CCI,
            LINE_MANAGER_METROPOLE,
            AUDITOR,
            ADMIN);

    private Groups() {}

    /** Whether the engine shows everything to a user: administrators and auditors. */
    public static boolean oversees(Authentication user) {
        return user.getGroupIds() != null
                && (user.getGroupIds().contains(ADMIN) || user.getGroupIds().contains(AUDITOR));
    }
}
