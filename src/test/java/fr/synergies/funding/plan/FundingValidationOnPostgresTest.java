package fr.synergies.funding.plan;

import fr.synergies.OnPostgres;

/** The same paths on PostgreSQL. */
@OnPostgres
class FundingValidationOnPostgresTest extends FundingValidationProcessTest {}
