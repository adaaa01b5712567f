package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.CaseIds;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Two signatures need two people, also where one person is in both groups. The property {@code otherPersonThan} of a user task in a
 * diagram lists, separated by commas, the tasks whose completers may not complete it. Where one of these is open itself, its
 * completion is still to come: who completed it in an earlier round does not count.
 */
final class SecondPerson {

    private final EarlierSignatures signatures;

    SecondPerson(EarlierSignatures signatures) {
        this.signatures = signatures;
    }

    /** @throws Refusal FORBIDDEN if the user completed one of the others */
    void check(DelegateTask task, List<String> others, String user) {
        String caseId = CaseIds.of(task.getExecution());
        boolean signed = others.stream()
                .filter(other -> !open(task, other))
                .anyMatch(other -> signatures
                        .of(caseId, other, task.getTaskDefinitionKey())
                        .contains(user));
        if (signed) {
            throw Refusal.forbidden("workflow.task.second-person");
        }
    }

    private static boolean open(DelegateTask task, String element) {
        return Context.getCommandContext()
                .getTaskManager()
                .findTasksByProcessInstanceId(task.getProcessInstanceId())
                .stream()
                .anyMatch(other -> other.getTaskDefinitionKey().equals(element));
    }
}
