/**
 * Companies, flows and faults as tables.
 */
package fr.synergies.exchange.export;
