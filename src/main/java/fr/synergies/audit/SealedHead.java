package fr.synergies.audit;

/** Where a chain ended when a seal was made, if it had grown since the former seal. */
record SealedHead(int seal, ChainHead head) {}
