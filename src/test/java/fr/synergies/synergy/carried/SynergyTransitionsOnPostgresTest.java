package fr.synergies.synergy.carried;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class SynergyTransitionsOnPostgresTest extends SynergyTransitionsTest {}
