package fr.synergies.synergy;

/** Event: an import was queued. */
record ImportQueued(long id) {}
