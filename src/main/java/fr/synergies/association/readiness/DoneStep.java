package fr.synergies.association.readiness;

/** A completed step or an attached document, as a fact for the rules. */
public record DoneStep(CreationStep step) {}
