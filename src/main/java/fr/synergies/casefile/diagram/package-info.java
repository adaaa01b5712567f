/**
 * The picture of a process with its history, and the report of a case as PDF.
 */
@org.springframework.modulith.NamedInterface("diagram")
package fr.synergies.casefile.diagram;
