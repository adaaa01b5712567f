/**
 * The picture of a process with its history, and the report of a case as PDF.
 */
package fr.synergies.casefile.diagram;
