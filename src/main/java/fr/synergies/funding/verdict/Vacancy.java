package fr.synergies.funding.verdict;

/**
 * The post was vacant for some time after having been filled.
 *
 * @param months whole months of the exercise, 1 to 12
 */
public record Vacancy(int months) {}
