/**
 * The configuration of the process engine and the bridges to it. Every completion of a task, through whichever entry point (page,
 * API, the engine's own REST API or Tasklist), passes the same checks and the same handlers. This is the only module that depends on
 * Camunda, and it contains no business logic. Other modules use the engine through its packages {@code identity}, {@code task},
 * {@code diagram}, {@code history} and {@code time}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"kernel", "platform.database", "platform.web", "platform.web :: form"})
package fr.synergies.platform.workflow;
