package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.CaseIds;
import fr.synergies.platform.workflow.engine.CaseProgrammes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.BeanFactory;

/** Called at the start and end of every case, and at every automatic step. */
class CaseBridge {

    private final BeanFactory beans;
    private final CurrentActor actor;
    private final CaseEvents events;
    private final CaseProgrammes programmes;

    CaseBridge(BeanFactory beans, CurrentActor actor, CaseEvents events, CaseProgrammes programmes) {
        this.beans = beans;
        this.actor = actor;
        this.events = events;
        this.programmes = programmes;
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
                    .ifPresent(opening -> note(instance, opening.open(caseId, actor.id())));
            events.tell(execution, start, "case-started");
        }
    }

    private void note(ExecutionEntity instance, Map<String, Object> said) {
        Map<String, Object> variables = new HashMap<>(said);
        Optional.ofNullable(variables.remove(CaseOpening.PROGRAMME))
                .ifPresent(programme -> programmes.note(instance.getBusinessKey(), programme.toString()));
        variables.forEach((name, value) -> ProcessVariables.write(instance, name, value));
    }

    void ended(DelegateExecution execution) {
        ExecutionEntity instance = (ExecutionEntity) execution;
        if (isCase(instance)) {
            String end = instance.isCanceled() || instance.getActivityId() == null ? "" : instance.getActivityId();
            events.tell(events.event(execution, end, "case-ended").outcome(instance.isCanceled() ? "cancelled" : ""));
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
        return instance.getSuperExecution() == null || CaseIds.isOwn(instance);
    }
}
