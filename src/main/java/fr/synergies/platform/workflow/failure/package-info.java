/** Steps that the engine could not do by itself: shown to administrators with their cause, and retried by them. */
package fr.synergies.platform.workflow.failure;
