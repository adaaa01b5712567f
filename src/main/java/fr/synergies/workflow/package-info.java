/**
 * The process engine's configuration and the few bridges to it: whoever completes a task, and by whichever way (page, API, the engine's
 * own REST API or Tasklist), passes the same checks and the same handlers. Knows Camunda and no business.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Workflow")
package fr.synergies.workflow;
