package fr.synergies.association.readiness;

/** The seats of a college, as a fact for the rules. */
public record Seats(College college, int count) {}
