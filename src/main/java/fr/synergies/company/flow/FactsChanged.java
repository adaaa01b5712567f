package fr.synergies.company.flow;

/** Companies or flows of a programme changed, so that its proposals may be out of date. */
public record FactsChanged(String programme) {}
