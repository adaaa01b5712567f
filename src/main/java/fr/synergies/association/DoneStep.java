package fr.synergies.association;

/** A step that is done or a document that is attached, as the rules take it. */
public record DoneStep(Step step) {}
