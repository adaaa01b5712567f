package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.OwnCommands;
import fr.synergies.platform.workflow.gate.Assignments;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The engine's task service, which holds back the values submitted with a completion until {@link TaskBridge} has checked them.
 * If the task no longer exists, or somebody else completes it at the same time, the user gets a refusal with an explanation.
 */
class CheckedTaskService extends TaskServiceImpl {

    private final Submissions submissions;
    private final RefusalSentences sentences;
    private final OwnCommands own;
    private final Assignments assignments;

    CheckedTaskService(Submissions submissions, RefusalSentences sentences, OwnCommands own, Assignments assignments) {
        this.assignments = assignments;
        this.submissions = submissions;
        this.sentences = sentences;
        this.own = own;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        submit(taskId, variables, () -> {
            super.complete(taskId, null);
            return null;
        });
    }

    /** Completes the task; what the process knows besides is not for whoever completes one of its tasks. */
    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return Variables.createVariables();
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        checkAssignment(taskId, userId);
        super.setAssignee(taskId, userId);
    }

    @Override
    public void claim(String taskId, String userId) {
        checkAssignment(taskId, userId);
        try {
            super.claim(taskId, userId);
        } catch (TaskAlreadyClaimedException taken) {
            throw sentences.asEngineException(Refusal.conflict("workflow.task.assigned", taken.getTaskAssignee()));
        }
    }

    private void checkAssignment(String taskId, String userId) {
        own.run(() -> getCommandExecutor().execute(context -> {
            assignments.check(context, taskId, Optional.ofNullable(userId));
            return null;
        }));
    }

    private <T> T submit(String taskId, Map<String, Object> variables, Supplier<T> completion) {
        if (!exists(taskId)) {
            throw sentences.asEngineException(Refusal.notFound("workflow.task.unknown"));
        }
        try {
            return submissions.during(taskId, variables, completion);
        } catch (OptimisticLockingException lost) {
            throw sentences.asEngineException(Refusal.conflict("workflow.task.taken"));
        } catch (SuspendedEntityInteractionException suspended) {
            throw sentences.asEngineException(Refusal.conflict("workflow.task.suspended"));
        }
    }

    private boolean exists(String taskId) {
        return taskId != null
                && own.run(() -> getCommandExecutor()
                        .execute(context -> context.getTaskManager().findTaskById(taskId) != null));
    }
}
