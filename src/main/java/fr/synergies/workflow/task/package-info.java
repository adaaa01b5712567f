/**
 * The open tasks of all cases: finding, reading and changing them. Who sees which task is for the reader to decide, reads go past the
 * engine's own authorizations; changes never do.
 */
@org.springframework.modulith.NamedInterface("task")
package fr.synergies.workflow.task;
