package fr.synergies.association.readiness;

import java.math.BigDecimal;

/** A forecast yearly income in euros, as a fact for the rules. */
public record Income(IncomeKind kind, BigDecimal amount) {}
