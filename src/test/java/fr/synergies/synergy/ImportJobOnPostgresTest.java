package fr.synergies.synergy;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class ImportJobOnPostgresTest extends ImportJobTest {}
