/**
 * The engine's history of cases. Every signed-in user may read cases, whatever the engine's own authorizations say, so these reads bypass
 * them.
 */
@org.springframework.modulith.NamedInterface("history")
package fr.synergies.platform.workflow.history;
