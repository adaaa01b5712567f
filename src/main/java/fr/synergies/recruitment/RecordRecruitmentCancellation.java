package fr.synergies.recruitment;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code recordRecruitmentCancellation}: the case ends and nobody is hired. */
@Component("recordRecruitmentCancellation")
class RecordRecruitmentCancellation implements JavaDelegate {

    private final RecruitmentCases cases;

    RecordRecruitmentCancellation(RecruitmentCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = Objects.toString(execution.getVariable("reason"), "");
        cases.recordCancellation(execution.getProcessBusinessKey(), reason);
        execution.setVariable("recruitmentOutcome", "ABANDONED");
    }
}
