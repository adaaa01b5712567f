/**
 * The file of a case: its diagram with what happened, its acts, its report, and who else could have done an act.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform.security",
            "platform.workflow :: diagram",
            "platform.workflow :: history",
            "platform.workflow :: identity",
            "trail",
            "trail :: chain",
            "trail :: file",
            "trail :: search"
        })
package fr.synergies.casefile;
