/**
 * Candidates among flows, and how the rules judge them.
 */
@org.springframework.modulith.NamedInterface("matching")
package fr.synergies.synergy.matching;
