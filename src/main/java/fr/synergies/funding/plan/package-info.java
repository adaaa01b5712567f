/**
 * The financing plan of an exercise: drafted, submitted, decided on, adopted.
 */
package fr.synergies.funding.plan;
