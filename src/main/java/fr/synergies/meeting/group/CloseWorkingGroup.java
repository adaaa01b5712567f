package fr.synergies.meeting.group;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code closeWorkingGroup}: the group ends, for the reason that a task or a message gave. */
@Component("closeWorkingGroup")
class CloseWorkingGroup implements JavaDelegate {

    private final GroupWork work;

    CloseWorkingGroup(GroupWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object reason = execution.getVariable(WorkingGroups.CLOSURE_REASON);
        work.close(execution.getProcessBusinessKey(), reason == null ? "" : reason.toString());
        execution.removeVariable(WorkingGroups.CLOSURE_REASON);
    }
}
