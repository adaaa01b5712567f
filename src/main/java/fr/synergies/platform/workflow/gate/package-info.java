/**
 * The gate before the engine: lets through the commands that a list allows to the acting user, and refuses all others. The list is
 * {@code fr/synergies/platform/workflow/engine-commands.csv}.
 */
package fr.synergies.platform.workflow.gate;
