package fr.synergies.synergy;

/**
 * A company withdrew its consent to share its data.
 *
 * @param company its row id
 */
record ConsentWithdrawn(String programme, long company) {}
