/** The diagrams of the processes, deployed or as a file, without the engine's own model of them. */
@org.springframework.modulith.NamedInterface("diagram")
package fr.synergies.workflow.diagram;
