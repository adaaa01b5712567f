package fr.synergies.company.flow;

/**
 * A company withdrew its consent to share its data.
 *
 * @param company its row id
 */
public record ConsentWithdrawn(String programme, long company) {}
