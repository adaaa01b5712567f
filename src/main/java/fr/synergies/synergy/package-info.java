/**
 * Synergies between companies: which flows could replace each other or be bought together, whether that is eligible, and the cases of
 * those that are carried out.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "company",
            "company :: flow",
            "company :: page",
            "company :: reference",
            "company :: visit",
            "decision",
            "kernel",
            "platform.jobs",
            "platform.web",
            "platform.web :: form",
            "platform.workflow",
            "programme",
            "programme :: page",
            "rules",
            "tasks",
            "trail"
        })
package fr.synergies.synergy;
