package fr.synergies.synergy.carried;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code withdrawParty}: a company withdraws, for the reason given by the message. */
@Component("withdrawParty")
class WithdrawParty implements JavaDelegate {

    private final SynergyCourse course;

    WithdrawParty(SynergyCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = execution.getVariable("withdrawalReason").toString();
        course.withdraw(
                execution.getProcessBusinessKey(),
                execution.getVariable("withdrawnParty").toString(),
                reason,
                LocalDate.parse(execution.getVariable("withdrawnOn").toString()));
        execution.removeVariables(List.of("withdrawnParty", "withdrawalReason", "withdrawnOn"));
        execution.setVariable(SynergyWork.END_REASON, reason);
    }
}
