/**
 * The audit trail: who did what, when and why. Code that acts publishes an {@link fr.synergies.audit.Act}; this module stores it
 * in the same transaction and never changes or removes it. It shows the history of a case as sentences beside the diagram of its
 * process.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Audit")
package fr.synergies.audit;
