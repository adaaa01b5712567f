/**
 * The association that takes a programme over: its legal structure, governance and economic model, what the rules say of its independence
 * and autonomy, and the steps of its founding until it can stand alone. « aboutir d'ici 2024 à la création d'une association d'entreprises
 * qui soit indépendante et autonome financièrement » (fiche-action 2022, Objectifs du projet).
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.association;
