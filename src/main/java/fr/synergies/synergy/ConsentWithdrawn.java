package fr.synergies.synergy;

/**
 * A company agrees no longer that its data is shared.
 *
 * @param company its row
 */
record ConsentWithdrawn(String programme, long company) {}
