/**
 * Synergies between companies: which flows could replace each other or be bought together, and whether that is eligible. The
 * criteria of eligibility are defined in {@code rules/synergy}; this module finds the candidates, provides the facts for the
 * rules and ranks their verdicts. It stores the companies of a programme, their flows and proposals, and imports and exports them
 * as tables. It also covers the synergies in progress, the working groups with their group purchases, and the indicators.
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.synergy;
