/**
 * The task list and the form renderer: the tasks a user may work on, and how they are claimed, released and completed, on pages
 * and through {@code /api/tasks}. Forms come from the process diagrams; other modules add content to the page of a task with a
 * {@link fr.synergies.tasks.SubjectPanel}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {
            "casefile",
            "kernel",
            "platform.web :: form",
            "platform.workflow",
            "platform.workflow :: diagram",
            "platform.workflow :: task",
            "trail",
            "trail :: file"
        })
package fr.synergies.tasks;
