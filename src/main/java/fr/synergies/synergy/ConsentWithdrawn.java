package fr.synergies.synergy;

/** A company agrees no longer that its data is shared. */
record ConsentWithdrawn(String programme, String siret) {}
