package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, which holds back the values submitted with a completion until {@link TaskBridge} has checked them.
 * If the task no longer exists, or somebody else completes it at the same time, the user gets a refusal with an explanation.
 */
class CheckedTaskService extends TaskServiceImpl {

    private final Submissions submissions;
    private final RefusalSentences sentences;

    CheckedTaskService(Submissions submissions, RefusalSentences sentences) {
        this.submissions = submissions;
        this.sentences = sentences;
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

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return submit(taskId, variables, () -> super.completeWithVariablesInReturn(taskId, null, deserializeValues));
    }

    @Override
    public void claim(String taskId, String userId) {
        try {
            super.claim(taskId, userId);
        } catch (TaskAlreadyClaimedException taken) {
            throw sentences.asEngineException(Refusal.conflict("workflow.task.assigned", taken.getTaskAssignee()));
        }
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
                && getCommandExecutor()
                        .execute(context -> context.getTaskManager().findTaskById(taskId) != null);
    }
}
