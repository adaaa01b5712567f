package fr.synergies.platform.workflow.gate;

import fr.synergies.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Who may give a task to whom: a candidate to a candidate, by {@link Candidates}; and a candidate gives it back. The program itself may
 * always.
 */
public class Assignments {

    private final ProcessEngineConfigurationImpl engine;

    public Assignments(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /**
     * Checks an assignment within a command; a task that is not there is left to the engine.
     *
     * @param assignee nobody, if the task is given back to its groups
     * @throws Refusal FORBIDDEN if the acting user or the assignee is no candidate
     */
    public void check(CommandContext context, String taskId, Optional<String> assignee) {
        Authentication actor = engine.getIdentityService().getCurrentAuthentication();
        if (actor == null || actor.getUserId() == null) {
            return;
        }
        Optional.ofNullable(taskId)
                .map(context.getTaskManager()::findTaskById)
                .filter(task -> task.getTaskDefinition() != null)
                .ifPresent(task -> {
                    Set<String> candidates = Candidates.of(task);
                    require(candidates, actor.getGroupIds() == null ? List.of() : actor.getGroupIds());
                    assignee.ifPresent(
                            user -> require(candidates, context.runWithoutAuthorization(() -> groupsOf(user))));
                });
    }

    private List<String> groupsOf(String user) {
        return engine.getIdentityService().createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    private static void require(Set<String> candidates, Collection<String> groups) {
        if (groups.stream().noneMatch(candidates::contains)) {
            throw Refusal.forbidden("workflow.task.candidates", String.join(", ", candidates));
        }
    }
}
