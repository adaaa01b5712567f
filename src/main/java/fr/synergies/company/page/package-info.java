/**
 * Pages and API of companies, and what other modules add to them.
 */
@org.springframework.modulith.NamedInterface("page")
package fr.synergies.company.page;
