package fr.synergies.trail.export;

/** Event: an export was requested. */
record ExportQueued(long id) {}
