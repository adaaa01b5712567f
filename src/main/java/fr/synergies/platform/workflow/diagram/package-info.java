/** The diagrams of the processes, as plain records. */
@org.springframework.modulith.NamedInterface("diagram")
package fr.synergies.platform.workflow.diagram;
