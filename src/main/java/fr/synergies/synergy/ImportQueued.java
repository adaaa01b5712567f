package fr.synergies.synergy;

/** An import waits for its turn. */
record ImportQueued(long id) {}
