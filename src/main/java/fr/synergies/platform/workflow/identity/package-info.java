/**
 * Users, groups and memberships in the engine's tables, the permissions of each group in the engine, and the user on whose behalf the
 * engine acts. Sign-in is the task of module {@code security}.
 */
@org.springframework.modulith.NamedInterface("identity")
package fr.synergies.platform.workflow.identity;
