package fr.synergies.synergy;

/** A detection waits for its turn. */
record DetectionRequested(long id) {}
