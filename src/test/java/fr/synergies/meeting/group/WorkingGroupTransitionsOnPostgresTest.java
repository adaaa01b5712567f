package fr.synergies.meeting.group;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class WorkingGroupTransitionsOnPostgresTest extends WorkingGroupTransitionsTest {}
