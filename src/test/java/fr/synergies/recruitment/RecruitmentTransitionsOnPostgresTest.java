package fr.synergies.recruitment;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class RecruitmentTransitionsOnPostgresTest extends RecruitmentTransitionsTest {}
