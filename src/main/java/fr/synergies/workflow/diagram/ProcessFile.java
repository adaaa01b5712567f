package fr.synergies.workflow.diagram;

/**
 * A version of a process as it was deployed.
 *
 * @param process its key
 * @param bpmn BPMN 2.0 XML
 */
public record ProcessFile(String process, int version, String bpmn) {}
