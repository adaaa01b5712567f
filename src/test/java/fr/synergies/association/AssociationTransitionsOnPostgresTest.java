package fr.synergies.association;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AssociationTransitionsOnPostgresTest extends AssociationTransitionsTest {}
