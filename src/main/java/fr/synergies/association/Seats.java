package fr.synergies.association;

/** The seats of a college, as the rules take them. */
public record Seats(College college, int count) {}
