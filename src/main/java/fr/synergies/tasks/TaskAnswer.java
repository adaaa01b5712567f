package fr.synergies.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A task as returned by the API; assignee and due date are null if absent. */
record TaskAnswer(
        String id,
        String element,
        String name,
        String help,
        String caseId,
        String programme,
        List<String> candidateGroups,
        String assignee,
        Instant created,
        Optional<Instant> due,
        boolean overdue,
        List<FormField> form,
        List<String> documents) {

    static TaskAnswer of(TaskView task) {
        return new TaskAnswer(
                task.id(),
                task.element(),
                task.name(),
                task.help(),
                task.caseId(),
                task.programme(),
                task.candidateGroups().stream().sorted().toList(),
                task.claimed() ? task.assignee() : null,
                task.created(),
                task.due(),
                task.overdue(),
                task.form(),
                task.documents());
    }
}
