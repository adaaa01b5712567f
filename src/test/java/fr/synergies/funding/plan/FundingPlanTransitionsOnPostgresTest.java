package fr.synergies.funding.plan;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class FundingPlanTransitionsOnPostgresTest extends FundingPlanTransitionsTest {}
