package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.engine.CaseProgrammes;
import fr.synergies.platform.workflow.gate.Candidates;
import fr.synergies.platform.workflow.task.OpenTask.Notice;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What happens to a user task that is late. A diagram calls these listeners when the time limits that it sets for a task have
 * passed ({@code camunda:taskListener event="timeout"}). They change the task itself, so that no second task tells of the same
 * delay.
 */
@Configuration(proxyBeanMethods = false)
class LateTasks {

    /** The task was due: it is marked as such in the lists, and the history of the case says so. */
    @Bean
    TaskListener remindTask(ApplicationEventPublisher events, CaseProgrammes programmes) {
        CaseEvents told = new CaseEvents(events, programmes);
        return task -> {
            task.setPriority(Math.max(Notice.REMINDED.priority(), task.getPriority()));
            told.tell(task.getExecution(), task.getTaskDefinitionKey(), "task-reminded");
        };
    }

    /** The task is offered to the superiors that the diagram names too; whoever had claimed it may claim it again. */
    @Bean
    TaskListener escalateTask(ApplicationEventPublisher events, CaseProgrammes programmes) {
        CaseEvents told = new CaseEvents(events, programmes);
        return task -> {
            task.addCandidateGroup(Candidates.escalation((TaskEntity) task)
                    .orElseThrow(() -> new IllegalStateException(
                            task.getTaskDefinitionKey() + " does not say to whom it is escalated")));
            task.setPriority(Notice.ESCALATED.priority());
            told.tell(task.getExecution(), task.getTaskDefinitionKey(), "task-escalated");
            if (task.getAssignee() != null) {
                task.setAssignee(null); // of which a timeout tells nobody
                told.tell(task.getExecution(), task.getTaskDefinitionKey(), "task-released");
            }
        };
    }
}
