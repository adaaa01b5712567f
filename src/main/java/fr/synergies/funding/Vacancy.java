package fr.synergies.funding;

/**
 * Nobody held the post for a while, though somebody had held it before.
 *
 * @param months whole months of the exercise, 1 to 12
 */
public record Vacancy(int months) {}
