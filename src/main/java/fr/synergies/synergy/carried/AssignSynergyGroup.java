package fr.synergies.synergy.carried;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code assignSynergyGroup}: assigns the synergy to the working group of its resource. */
@Component("assignSynergyGroup")
class AssignSynergyGroup implements JavaDelegate {

    private final SynergyCourse course;

    AssignSynergyGroup(SynergyCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.assign(execution.getProcessBusinessKey());
    }
}
