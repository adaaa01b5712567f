/**
 * Search over acts, and the table of cases.
 */
@org.springframework.modulith.NamedInterface("search")
package fr.synergies.trail.search;
