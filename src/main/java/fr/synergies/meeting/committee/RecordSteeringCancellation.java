package fr.synergies.meeting.committee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code recordSteeringCancellation}: records why the committee is cancelled. */
@Component("recordSteeringCancellation")
class RecordSteeringCancellation implements JavaDelegate {

    private final SteeringRepository committees;

    RecordSteeringCancellation(SteeringRepository committees) {
        this.committees = committees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Committee committee = committees.at(execution.getProcessBusinessKey());
        Object reason = execution.getVariable("cancelReason");
        committees.cancel(committee.id(), reason == null ? "" : reason.toString());
    }
}
