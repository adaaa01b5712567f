package fr.synergies.synergy.carried;

import fr.synergies.company.flow.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code judgeDiagnostic}: the rules judge the confirmed diagnostic. */
@Component("judgeDiagnostic")
class JudgeDiagnostic implements JavaDelegate {

    private final SynergyCourse course;

    JudgeDiagnostic(SynergyCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Verdict verdict = course.judge(execution.getProcessBusinessKey(), SynergyStage.CANDIDATE, SynergyStage.CONSENT);
        execution.setVariable("verdict", verdict.name());
    }
}
