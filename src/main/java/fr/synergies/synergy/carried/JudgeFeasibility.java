package fr.synergies.synergy.carried;

import fr.synergies.company.flow.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code judgeFeasibility}: the rules judge again after the study. */
@Component("judgeFeasibility")
class JudgeFeasibility implements JavaDelegate {

    private final SynergyCourse course;

    JudgeFeasibility(SynergyCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Verdict verdict =
                course.judge(execution.getProcessBusinessKey(), SynergyStage.FEASIBILITY, SynergyStage.FEASIBILITY);
        execution.setVariable("verdict", verdict.name());
    }
}
