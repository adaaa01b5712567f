package fr.synergies.association;

/** The seats of a college, as a fact for the rules. */
public record Seats(College college, int count) {}
