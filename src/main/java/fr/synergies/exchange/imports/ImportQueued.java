package fr.synergies.exchange.imports;

/** Event: an import was queued. */
record ImportQueued(long id) {}
