/**
 * What was done, by whom, when and why: every module publishes its acts as {@link fr.synergies.trail.Act} events, which are chained,
 * sealed, searched and exported here.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {
            "kernel",
            "platform.jobs",
            "platform.workflow",
            "platform.workflow :: diagram",
            "platform.workflow :: identity",
            "rules"
        })
package fr.synergies.trail;
