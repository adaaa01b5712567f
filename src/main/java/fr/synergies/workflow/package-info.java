/**
 * The configuration of the process engine and the bridges to it. Every completion of a task, through whichever entry point (page,
 * API, the engine's own REST API or Tasklist), passes the same checks and the same handlers. This module knows Camunda and
 * contains no business logic.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Workflow")
package fr.synergies.workflow;
