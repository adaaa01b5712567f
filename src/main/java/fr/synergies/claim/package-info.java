/**
 * Claims (demandes de paiement): real spend justified against the plan of an exercise and its caps. How a claim is judged is
 * defined in {@code rules/claim}; this module provides the facts for the rules.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"funding :: facts", "kernel", "programme", "rules"})
package fr.synergies.claim;
