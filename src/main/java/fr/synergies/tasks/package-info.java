/**
 * The task list and the one form renderer: what a user may work on, claiming, releasing and completing it, on pages and through
 * {@code /api/tasks}. Forms come from the process diagrams; other modules add to a task's page with a {@link fr.synergies.tasks.TaskPanel}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Tasks")
package fr.synergies.tasks;
