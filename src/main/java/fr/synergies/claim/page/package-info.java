/**
 * API of claims.
 */
package fr.synergies.claim.page;
