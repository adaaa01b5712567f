/**
 * Who may come in: sign-in by form and by HTTP Basic, lock-out, security headers, and the first users. The users, their groups and what
 * these may do in the engine are kept by {@link fr.synergies.workflow.identity}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Security")
package fr.synergies.security;
