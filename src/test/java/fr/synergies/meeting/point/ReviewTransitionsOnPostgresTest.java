package fr.synergies.meeting.point;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class ReviewTransitionsOnPostgresTest extends ReviewTransitionsTest {}
