/**
 * The verdicts of the rules over time: found, explained, computed again by their own rules or by others.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "rules", "rules :: proposal", "trail", "trail :: chain"})
package fr.synergies.decision;
