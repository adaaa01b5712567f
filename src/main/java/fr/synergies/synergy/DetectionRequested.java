package fr.synergies.synergy;

/** Event: a detection was queued. */
record DetectionRequested(long id) {}
