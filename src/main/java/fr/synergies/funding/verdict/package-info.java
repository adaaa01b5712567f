/**
 * The facts that the funding rules read, and the verdict they give.
 */
@org.springframework.modulith.NamedInterface("facts")
package fr.synergies.funding.verdict;
