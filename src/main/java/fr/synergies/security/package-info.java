/**
 * Authentication and authorization: users and groups of the engine's identity service, sign-in by form and by HTTP Basic, locking
 * of user names, security headers, and the engine's authorizations of each group.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Security")
package fr.synergies.security;
