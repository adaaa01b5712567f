package fr.synergies.programme.life;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class LifeTransitionsOnPostgresTest extends LifeTransitionsTest {}
