package fr.synergies.audit;

/** The end of a chain at the time of a seal, if it had grown since the previous seal. */
record SealedHead(int seal, ChainHead head) {}
