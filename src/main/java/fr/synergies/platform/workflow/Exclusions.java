package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.engine.CaseIds;
import fr.synergies.platform.workflow.task.TaskCriteria;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.beans.factory.BeanFactory;

/**
 * To whom a task is not offered, although a group of theirs may work on it: whoever completed a task that another person must have
 * completed, and whom a module excludes. Their ids are stored with the task.
 */
final class Exclusions {

    private static final PropertyKey<List<String>> OTHERS = new PropertyKey<>("synergies.otherPersonThan");

    private final BeanFactory beans;

    Exclusions(BeanFactory beans) {
        this.beans = beans;
    }

    static void note(ActivityImpl task, List<String> others) {
        task.getProperties().set(OTHERS, others);
    }

    /** Of two tasks that exclude each other, the other is open too: who completed it before did so in an earlier round. */
    void created(DelegateTask task) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        String element = task.getTaskDefinitionKey();
        String caseId = CaseIds.of(execution);
        Set<String> users = new HashSet<>();
        for (String other : others(execution, element)) {
            if (!others(execution, other).contains(element)) {
                users.addAll(beans.getBean(EarlierSignatures.class).of(caseId, other, element));
            }
        }
        beans.getBeanProvider(TaskExclusions.class)
                .forEach(module -> users.addAll(
                        module.of(caseId, execution.getProcessDefinition().getKey(), element)));
        users.forEach(user -> task.addUserIdentityLink(user, TaskCriteria.EXCLUDED));
    }

    /** Whoever completed a task is not offered the open tasks that another person must complete. */
    void completed(DelegateTask task, String user) {
        for (TaskEntity open : Context.getCommandContext()
                .getTaskManager()
                .findTasksByProcessInstanceId(task.getProcessInstanceId())) {
            if (!open.getId().equals(task.getId())
                    && others(open.getExecution(), open.getTaskDefinitionKey()).contains(task.getTaskDefinitionKey())) {
                open.addUserIdentityLink(user, TaskCriteria.EXCLUDED);
            }
        }
    }

    private static List<String> others(ExecutionEntity execution, String element) {
        ActivityImpl activity = execution.getProcessDefinition().findActivity(element);
        List<String> others = activity == null ? null : activity.getProperties().get(OTHERS);
        return others == null ? List.of() : others;
    }
}
