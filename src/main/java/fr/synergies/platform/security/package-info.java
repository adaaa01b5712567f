/**
 * Authentication: sign-in by form and by HTTP Basic, locking of user names, security headers, and the first users. Users, groups and
 * the permissions of each group in the engine are in {@link fr.synergies.platform.workflow.identity}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"kernel", "platform.web", "platform.web :: form", "platform.workflow :: identity"})
package fr.synergies.platform.security;
