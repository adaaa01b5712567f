/**
 * The cases of synergies that are carried out: consent, feasibility, agreement, trial, operation.
 */
package fr.synergies.synergy.carried;
