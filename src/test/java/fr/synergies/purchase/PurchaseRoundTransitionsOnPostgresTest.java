package fr.synergies.purchase;

import fr.synergies.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class PurchaseRoundTransitionsOnPostgresTest extends PurchaseRoundTransitionsTest {}
