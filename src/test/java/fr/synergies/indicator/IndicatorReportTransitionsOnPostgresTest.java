package fr.synergies.indicator;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class IndicatorReportTransitionsOnPostgresTest extends IndicatorReportTransitionsTest {}
