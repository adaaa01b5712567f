/** The engine's clock and jobs, for a program that sets the time itself. */
@org.springframework.modulith.NamedInterface("time")
package fr.synergies.platform.workflow.time;
