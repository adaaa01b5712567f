package fr.synergies.synergy.carried;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code judgeRemaining}: the rules judge the remaining companies after one withdrew. */
@Component("judgeRemaining")
class JudgeRemaining implements JavaDelegate {

    private final SynergyCourse course;

    JudgeRemaining(SynergyCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.judgeRemaining(execution.getProcessBusinessKey());
    }
}
