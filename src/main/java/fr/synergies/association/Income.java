package fr.synergies.association;

import java.math.BigDecimal;

/** A forecast yearly income in euros, as the rules take it. */
public record Income(IncomeKind kind, BigDecimal amount) {}
