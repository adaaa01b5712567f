package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.BeanFactory;

/** Called at the start and end of every case, and at every automatic step. */
class CaseBridge {

    private final BeanFactory beans;
    private final CurrentActor actor;
    private final Trail trail;

    CaseBridge(BeanFactory beans, CurrentActor actor, Trail trail) {
        this.beans = beans;
        this.actor = actor;
        this.trail = trail;
    }

    /**
     * Before the start event: asks the business module whether the case may open. A called process without a business key belongs
     * to the case of its caller.
     */
    void open(DelegateExecution execution) {
        ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
        String start = execution.getCurrentActivityId();
        if (isCase(instance)) {
            String caseId = instance.getBusinessKey();
            if (caseId == null || caseId.isBlank()) {
                throw Refusal.unprocessable("workflow.case.unnamed");
            }
            beans.getBean(ProcessCodes.class)
                    .find(execution, start, CaseOpening.class)
                    .ifPresent(opening -> opening.open(caseId, actor.id())
                            .forEach((name, value) -> ProcessVariables.write(instance, name, value)));
            trail.tell(execution, start, "case-started");
        }
    }

    void ended(DelegateExecution execution) {
        ExecutionEntity instance = (ExecutionEntity) execution;
        if (isCase(instance)) {
            String end = instance.isCanceled() || instance.getActivityId() == null ? "" : instance.getActivityId();
            trail.tell(Trail.event(execution, end, "case-ended").outcome(instance.isCanceled() ? "cancelled" : ""));
        }
    }

    void serviceDone(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            trail.tell(execution, execution.getCurrentActivityId(), "service-done");
        }
    }

    void timerFired(DelegateExecution execution, String timer) {
        trail.tell(execution, timer, "timer-fired");
    }

    void timerFired(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            trail.tell(execution, execution.getCurrentActivityId(), "timer-fired");
        }
    }

    private static boolean isCase(ExecutionEntity instance) {
        return instance.getSuperExecution() == null || Trail.hasKey(instance);
    }
}
