package fr.synergies.indicator;

import fr.synergies.OnPostgres;

/** The same figures on PostgreSQL. */
@OnPostgres
class LiveIndicatorsOnPostgresTest extends LiveIndicatorsTest {}
