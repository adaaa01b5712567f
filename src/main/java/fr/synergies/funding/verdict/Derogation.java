package fr.synergies.funding.verdict;

/** The fact that a derogation was granted: each line gets what it requests, up to its own expense. */
public record Derogation() {}
