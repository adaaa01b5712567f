/** The engine's time and the work that falls due in it, for whoever moves time himself. */
@org.springframework.modulith.NamedInterface("time")
package fr.synergies.workflow.time;
