/**
 * Pages and API of synergies that are carried out.
 */
package fr.synergies.synergy.page;
