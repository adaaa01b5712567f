/** The engine's configuration and the few bridges to it; it knows Camunda and no business. */
package fr.synergies.workflow;
