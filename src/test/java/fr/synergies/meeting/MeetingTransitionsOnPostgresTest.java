package fr.synergies.meeting;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class MeetingTransitionsOnPostgresTest extends MeetingTransitionsTest {}
