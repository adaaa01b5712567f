package fr.synergies.platform.security;

import fr.synergies.platform.workflow.identity.Groups;
import java.util.List;

/** The demo users that a first start creates outside production. */
final class DemoUsers {

    static final String PASSWORD = "synergies";

    static final List<DemoUser> ALL = List.of(
            new DemoUser("staff-cci", List.of(Groups.STAFF_CCI), "Chargé", "de mission"),
            new DemoUser("staff-metropole", List.of(Groups.STAFF_METROPOLE), "Dijon", "Métropole"),
            new DemoUser("finance", List.of(Groups.FINANCE), "Finances", "Un"),
            new DemoUser("finance2", List.of(Groups.FINANCE), "Finances", "Deux"),
            new DemoUser("manager-cci", List.of(Groups.LINE_MANAGER, Groups.LINE_MANAGER_CCI), "Responsable", "CCI"),
            new DemoUser(
                    "manager-metropole",
                    List.of(Groups.LINE_MANAGER, Groups.LINE_MANAGER_METROPOLE),
                    "Responsable",
                    "Métropole"),
            new DemoUser("auditor", List.of(Groups.AUDITOR), "Auditeur", "Externe"),
            new DemoUser("admin", List.of(Groups.ADMIN), "Administrateur", "Synergies"));

    private DemoUsers() {}

    /** A demo user. */
    record DemoUser(String id, List<String> groups, String firstName, String lastName) {}
}
