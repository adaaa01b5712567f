package fr.synergies.synergy.detection;

/** Event: a detection was queued. */
record DetectionRequested(long id) {}
