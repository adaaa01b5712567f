package fr.synergies.synergy.carried;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code endSynergy}: the synergy ends, for the reason given by a task or a message. */
@Component("endSynergy")
class EndSynergy implements JavaDelegate {

    private final SynergyCourse course;

    EndSynergy(SynergyCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object reason = execution.getVariable(SynergyWork.END_REASON);
        course.end(execution.getProcessBusinessKey(), reason == null ? "" : reason.toString());
    }
}
