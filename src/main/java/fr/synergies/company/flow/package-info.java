/**
 * Companies and flows as facts and rows, and the reference tables they are checked by.
 */
@org.springframework.modulith.NamedInterface("flow")
package fr.synergies.company.flow;
