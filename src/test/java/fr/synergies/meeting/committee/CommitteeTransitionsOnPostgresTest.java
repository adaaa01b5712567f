package fr.synergies.meeting.committee;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class CommitteeTransitionsOnPostgresTest extends CommitteeTransitionsTest {}
