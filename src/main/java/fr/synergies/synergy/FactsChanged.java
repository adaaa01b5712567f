package fr.synergies.synergy;

/** Companies or flows of a programme changed: what is proposed may no longer hold. */
record FactsChanged(String programme) {}
