package fr.synergies.tasks;

import fr.synergies.platform.workflow.task.OpenTask.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An open task as its reader sees it.
 *
 * @param element id of the user task in the process diagram
 * @param help the instructions: the documentation of the user task
 * @param caseId business key of its process, or of the root process where that one has none
 * @param programme the programme of the case, empty if the process does not name it
 * @param candidateGroups the groups that may work on it
 * @param assignee the user who claimed it, empty if nobody has
 * @param overdue whether the due date has passed
 * @param notice what was done about its delay
 * @param form the declared fields, in the diagram's order
 * @param documents kinds of documents that are required to complete it
 */
public record TaskView(
        String id,
        String element,
        String name,
        String help,
        String caseId,
        String programme,
        Set<String> candidateGroups,
        String assignee,
        Instant created,
        Optional<Instant> due,
        boolean overdue,
        Notice notice,
        List<FormField> form,
        List<String> documents) {

    public TaskView {
        candidateGroups = Set.copyOf(candidateGroups);
        form = List.copyOf(form);
        documents = List.copyOf(documents);
    }

    /** Whether somebody claimed it. */
    public boolean claimed() {
        return !assignee.isEmpty();
    }

    /** The same task with other values in the form. */
    public TaskView holding(List<FormField> fields) {
        return new TaskView(
                id,
                element,
                name,
                help,
                caseId,
                programme,
                candidateGroups,
                assignee,
                created,
                due,
                overdue,
                notice,
                fields,
                documents);
    }
}
