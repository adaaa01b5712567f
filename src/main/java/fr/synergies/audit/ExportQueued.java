package fr.synergies.audit;

/** An export is to be run. */
record ExportQueued(long id) {}
