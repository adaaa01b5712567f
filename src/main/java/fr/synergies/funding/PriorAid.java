package fr.synergies.funding;

import java.math.BigDecimal;

/**
 * Aid that other exercises were already granted.
 *
 * @param category code of the category
 * @param amount in euros
 */
public record PriorAid(String category, BigDecimal amount) {}
