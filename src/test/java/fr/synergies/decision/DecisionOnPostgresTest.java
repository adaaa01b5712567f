package fr.synergies.decision;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class DecisionOnPostgresTest extends DecisionTest {}
