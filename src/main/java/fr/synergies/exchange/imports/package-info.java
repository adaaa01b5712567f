/**
 * Imports as jobs: read, checked, confirmed, stored.
 */
package fr.synergies.exchange.imports;
