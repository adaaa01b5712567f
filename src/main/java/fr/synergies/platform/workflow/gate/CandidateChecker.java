package fr.synergies.platform.workflow.gate;

import java.util.List;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * The engine's authorizations, which are not asked whether a candidate may work on a task: the engine itself gives each candidate
 * group the right to, and would look for it twice in each completion.
 */
public class CandidateChecker extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        Authentication actor = Context.getCommandContext().getAuthentication();
        if (actor == null || !isCandidate(actor, task)) {
            super.checkTaskWork(task);
        }
    }

    /** Of a task that is over, or never was, the engine would ask the id all the same. */
    @Override
    public void checkReadTask(TaskEntity task) {
        if (task == null) {
            throw new NotFoundException("There is no such task");
        }
        super.checkReadTask(task);
    }

    private static boolean isCandidate(Authentication actor, TaskEntity task) {
        List<String> groups = actor.getGroupIds() == null ? List.of() : actor.getGroupIds();
        return task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(groups::contains);
    }
}
