package fr.synergies.claim.verdict;

/**
 * Why a line of a claim counts for nothing; a line may have several.
 *
 * @param line its index
 * @param rule the rule that rejects it
 */
public record LineRejection(int line, String rule) {}
