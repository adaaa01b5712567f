package fr.synergies.funding;

import fr.synergies.OnPostgres;

/** The same paths on PostgreSQL. */
@OnPostgres
class FundingValidationOnPostgresTest extends FundingValidationProcessTest {}
