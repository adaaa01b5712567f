package fr.synergies.synergy;

/** Companies or flows of a programme changed, so that its proposals may be out of date. */
record FactsChanged(String programme) {}
