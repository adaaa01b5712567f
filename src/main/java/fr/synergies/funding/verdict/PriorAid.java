package fr.synergies.funding.verdict;

import java.math.BigDecimal;

/**
 * Aid already granted to other exercises.
 *
 * @param category code of the category
 * @param amount in euros
 */
public record PriorAid(String category, BigDecimal amount) {}
