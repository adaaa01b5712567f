/**
 * Pages and API of financing plans.
 */
package fr.synergies.funding.page;
