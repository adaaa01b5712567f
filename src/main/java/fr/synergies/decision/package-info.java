/**
 * What the rules decided, and what people ruled upon it, in one append-only store; found, explained, computed again by the same rules or by
 * others. Modules offer a {@link fr.synergies.decision.DecisionKind} for what their rules judge.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "rules", "rules :: proposal", "trail", "trail :: chain"})
package fr.synergies.decision;
