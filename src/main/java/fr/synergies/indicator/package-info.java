/**
 * What the programme achieves, counted from its facts, and the yearly report of it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "company :: flow",
            "company :: form",
            "exchange :: sheet",
            "kernel",
            "meeting",
            "meeting :: group",
            "meeting :: point",
            "platform.web :: form",
            "platform.workflow",
            "programme",
            "programme :: page",
            "rules",
            "synergy :: matching",
            "tasks",
            "trail"
        })
package fr.synergies.indicator;
