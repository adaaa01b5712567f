package fr.synergies.meeting.followup;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class FollowUpTransitionsOnPostgresTest extends FollowUpTransitionsTest {}
