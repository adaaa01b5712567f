/**
 * The facts that the rules on claims read, and the verdict they give.
 */
@org.springframework.modulith.NamedInterface("facts")
package fr.synergies.claim.verdict;
