package fr.synergies.security;

import java.util.List;

/** The users that a first start creates outside production, so that the programme can be tried at once. */
final class DemoUsers {

    static final String PASSWORD = "synergies";

    static final List<DemoUser> ALL = List.of(
            new DemoUser("staff-cci", Groups.STAFF_CCI, "Chargé", "de mission"),
            new DemoUser("staff-metropole", Groups.STAFF_METROPOLE, "Dijon", "Métropole"),
            new DemoUser("finance", Groups.FINANCE, "Finances", "Un"),
            new DemoUser("finance2", Groups.FINANCE, "Finances", "Deux"),
            new DemoUser("manager-cci", Groups.LINE_MANAGER, "Responsable", "CCI"),
            new DemoUser("manager-metropole", Groups.LINE_MANAGER, "Responsable", "Métropole"),
            new DemoUser("auditor", Groups.AUDITOR, "Auditeur", "Externe"),
            new DemoUser("admin", Groups.ADMIN, "Administrateur", "Synergies"));

    private DemoUsers() {}

    /** A user to try the programme with. */
    record DemoUser(String id, String group, String firstName, String lastName) {}
}
