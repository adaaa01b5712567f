package fr.synergies.synergy.carried;

import fr.synergies.OnPostgres;

/** The same paths on PostgreSQL. */
@OnPostgres
class SynergyProcessOnPostgresTest extends SynergyProcessTest {}
