package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.BeanFactory;

/** Called at the start and end of every case, and at every automatic step. */
class CaseBridge {

    private final BeanFactory beans;
    private final CurrentActor actor;
    private final CaseEvents events;

    CaseBridge(BeanFactory beans, CurrentActor actor, CaseEvents events) {
        this.beans = beans;
        this.actor = actor;
        this.events = events;
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
            events.tell(execution, start, "case-started");
        }
    }

    void ended(DelegateExecution execution) {
        ExecutionEntity instance = (ExecutionEntity) execution;
        if (isCase(instance)) {
            String end = instance.isCanceled() || instance.getActivityId() == null ? "" : instance.getActivityId();
            events.tell(
                    CaseEvents.event(execution, end, "case-ended").outcome(instance.isCanceled() ? "cancelled" : ""));
        }
    }

    void serviceDone(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            events.tell(execution, execution.getCurrentActivityId(), "service-done");
        }
    }

    void timerFired(DelegateExecution execution, String timer) {
        events.tell(execution, timer, "timer-fired");
    }

    void timerFired(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            events.tell(execution, execution.getCurrentActivityId(), "timer-fired");
        }
    }

    private static boolean isCase(ExecutionEntity instance) {
        return instance.getSuperExecution() == null || CaseEvents.hasKey(instance);
    }
}
