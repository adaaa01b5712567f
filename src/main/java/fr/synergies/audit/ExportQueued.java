package fr.synergies.audit;

/** Event: an export was requested. */
record ExportQueued(long id) {}
