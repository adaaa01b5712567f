/**
 * What the engine remembers of cases. Every signed-in user may read cases, whatever the engine's own authorizations say, so these reads go
 * past them.
 */
@org.springframework.modulith.NamedInterface("history")
package fr.synergies.workflow.history;
