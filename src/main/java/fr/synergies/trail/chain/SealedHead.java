package fr.synergies.trail.chain;

/** The end of a chain at the time of a seal, if it had grown since the previous seal. */
public record SealedHead(int seal, ChainHead head) {}
