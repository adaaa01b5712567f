/**
 * Reference lists: NAF activities, the European list of waste, SIRET numbers.
 */
@org.springframework.modulith.NamedInterface("reference")
package fr.synergies.company.reference;
