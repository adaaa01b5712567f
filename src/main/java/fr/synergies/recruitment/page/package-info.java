/**
 * Pages and API of the recruitment.
 */
package fr.synergies.recruitment.page;
