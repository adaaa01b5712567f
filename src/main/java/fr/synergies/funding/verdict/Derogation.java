package fr.synergies.funding.verdict;

/**
 * The fact that a derogation was granted before its lines were named: rules of that time grant each line what it requests, up to
 * its own expense.
 */
public record Derogation() {}
