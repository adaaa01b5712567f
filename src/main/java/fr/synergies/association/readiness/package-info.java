/**
 * What the rules say of an association: is it independent, governed and financed?
 */
@org.springframework.modulith.NamedInterface("facts")
package fr.synergies.association.readiness;
