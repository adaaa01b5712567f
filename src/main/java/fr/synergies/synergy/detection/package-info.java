/**
 * Proposals of a programme, kept up to date in the background.
 */
@org.springframework.modulith.NamedInterface("detection")
package fr.synergies.synergy.detection;
