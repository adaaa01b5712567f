package fr.synergies.exchange.imports;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class ImportProfileOnPostgresTest extends ImportProfileTest {}
