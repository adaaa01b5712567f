/**
 * The open tasks of all cases: finding, reading and changing them. Reads bypass the engine's authorizations, because the caller decides
 * who sees which task; changes never do.
 */
@org.springframework.modulith.NamedInterface("task")
package fr.synergies.platform.workflow.task;
