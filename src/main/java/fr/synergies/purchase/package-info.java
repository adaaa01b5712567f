/**
 * Group purchases: what a working group needs, the offers it receives, the saving and the choice.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "company :: flow",
            "company :: form",
            "kernel",
            "meeting",
            "meeting :: group",
            "platform.web :: form",
            "platform.workflow",
            "programme",
            "synergy :: detection",
            "synergy :: matching",
            "tasks",
            "trail"
        })
package fr.synergies.purchase;
