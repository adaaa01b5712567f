/**
 * Users, groups and memberships in the engine's tables: who they are, what their groups may do in the engine, and for whom the engine
 * works. What the program's own sign-in makes of it is the module security's.
 */
@org.springframework.modulith.NamedInterface("identity")
package fr.synergies.workflow.identity;
