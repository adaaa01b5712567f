package fr.synergies.rules;

import java.math.BigDecimal;

/** A fact of the fixtures. */
public record Purchase(int line, String fruit, BigDecimal amount) {}
