package fr.synergies.platform.workflow.task;

import fr.synergies.kernel.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Changes open tasks as the signed-in user. What the engine or a business module refuses is thrown as its {@link Refusal}: a conflict
 * if another user was faster, forbidden if the user is not entitled.
 */
@Component
public class TaskActions {

    private final TaskService tasks;

    TaskActions(TaskService tasks) {
        this.tasks = tasks;
    }

    public void claim(String id, String user) {
        refusing(() -> tasks.claim(id, user));
    }

    /** Gives a claimed task back to its groups. */
    public void release(String id) {
        refusing(() -> tasks.setAssignee(id, null));
    }

    /**
     * Completes a task.
     *
     * @param form values of the form's fields
     */
    public void complete(String id, Map<String, Object> form) {
        refusing(() -> tasks.complete(id, form));
    }

    private static void refusing(Runnable change) {
        try {
            change.run();
        } catch (TaskAlreadyClaimedException e) {
            throw Refusal.conflict("tasks.claimed", e.getTaskAssignee());
        } catch (OptimisticLockingException e) {
            throw Refusal.conflict("tasks.changed");
        } catch (ProcessEngineException e) {
            throw Refusal.in(e).orElseThrow(() -> withoutRefusal(e));
        }
    }

    private static RuntimeException withoutRefusal(ProcessEngineException e) {
        return e instanceof AuthorizationException ? Refusal.forbidden("tasks.forbidden") : e;
    }
}
