/**
 * The process engine's configuration and the few bridges to it: whoever completes a task, and by whichever way (page, API, the engine's
 * own REST API or Tasklist), passes the same checks and the same handlers. The one module that knows Camunda, and it knows no business;
 * what other modules need of the engine stands in its packages {@code identity}, {@code task}, {@code diagram}, {@code history} and
 * {@code time}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Workflow")
package fr.synergies.workflow;
