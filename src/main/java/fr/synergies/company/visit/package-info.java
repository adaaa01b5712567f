/**
 * Visits to companies.
 */
@org.springframework.modulith.NamedInterface("visit")
package fr.synergies.company.visit;
