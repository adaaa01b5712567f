package fr.synergies.platform.workflow.gate;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * The groups entitled to a task: those that the diagram names and, once the task was escalated, the one in its property {@code
 * escalateTo}. Other groups stored with the task do not count.
 */
public final class Candidates {

    private static final PropertyKey<String> ESCALATE_TO = new PropertyKey<>("synergies.escalateTo");

    private Candidates() {}

    /** Notes to which group the diagram escalates a task. */
    public static void note(ActivityImpl task, String group) {
        task.getProperties().set(ESCALATE_TO, group);
    }

    /** The group to which the diagram escalates a task, if it does. */
    public static Optional<String> escalation(TaskEntity task) {
        return Optional.ofNullable(task.getExecution()
                .getProcessDefinition()
                .findActivity(task.getTaskDefinitionKey())
                .getProperties()
                .get(ESCALATE_TO));
    }

    /** The groups whose members may work on a task now. */
    public static Set<String> of(TaskEntity task) {
        Set<String> groups = task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .map(group -> String.valueOf(group.getValue(task)))
                .collect(Collectors.toCollection(HashSet::new));
        escalation(task).filter(group -> offered(task, group)).ifPresent(groups::add);
        return groups;
    }

    private static boolean offered(TaskEntity task, String group) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(group::equals);
    }
}
