package fr.synergies.platform.workflow.diagram;

/**
 * A version of a process.
 *
 * @param process its key
 */
public record ProcessVersion(String process, int version) {}
