/**
 * The association that takes over a programme: its legal structure, governance and economic model, the verdict of the rules on
 * its independence and autonomy, and the steps of its founding until it is autonomous. « aboutir d'ici 2024 à la création d'une
 * association d'entreprises qui soit indépendante et autonome financièrement » (fiche-action 2022, Objectifs du projet).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "decision",
            "kernel",
            "meeting",
            "meeting :: point",
            "platform.web :: form",
            "platform.workflow",
            "programme",
            "programme :: page",
            "rules",
            "tasks",
            "trail"
        })
package fr.synergies.association;
