/**
 * The decision tables: reading and checking their cells.
 */
@org.springframework.modulith.NamedInterface("table")
package fr.synergies.rules.table;
