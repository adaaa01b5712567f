/**
 * The chain of acts, its seals, their verification, and signed audit files.
 */
@org.springframework.modulith.NamedInterface("chain")
package fr.synergies.trail.chain;
