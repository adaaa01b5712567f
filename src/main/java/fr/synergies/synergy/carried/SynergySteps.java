package fr.synergies.synergy.carried;

import fr.synergies.platform.workflow.ServiceStep;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code synergy}. */
@Configuration(proxyBeanMethods = false)
class SynergySteps {

    /** Assigns the synergy to the working group of its resource. */
    @Bean
    ServiceStep assignSynergyGroup(SynergyCourse course) {
        return ServiceStep.of(reached -> course.assign(reached.id()));
    }

    /** The rules judge the confirmed diagnostic. */
    @Bean
    ServiceStep judgeDiagnostic(SynergyCourse course) {
        return judging(course, SynergyStage.CANDIDATE, SynergyStage.CONSENT);
    }

    /** The rules judge again after the study. */
    @Bean
    ServiceStep judgeFeasibility(SynergyCourse course) {
        return judging(course, SynergyStage.FEASIBILITY, SynergyStage.FEASIBILITY);
    }

    /** The rules judge the remaining companies after one withdrew. */
    @Bean
    ServiceStep judgeRemaining(SynergyCourse course) {
        return ServiceStep.of(reached -> course.judgeRemaining(reached.id()));
    }

    /** The synergy runs, and binds what its flows have left. */
    @Bean
    ServiceStep runSynergy(SynergyCourse course) {
        return ServiceStep.of(reached -> course.run(reached.id()));
    }

    /** A company withdraws, for the reason given by the message. */
    @Bean
    ServiceStep withdrawParty(SynergyCourse course) {
        return reached -> {
            String reason = reached.text("withdrawalReason").orElseThrow();
            course.withdraw(
                    reached.id(),
                    reached.text("withdrawnParty").orElseThrow(),
                    reason,
                    LocalDate.parse(reached.text("withdrawnOn").orElseThrow()));
            Map<String, Object> variables = new HashMap<>();
            List.of("withdrawnParty", "withdrawalReason", "withdrawnOn").forEach(name -> variables.put(name, null));
            variables.put(SynergyWork.END_REASON, reason);
            return variables;
        };
    }

    /** The synergy ends, for the reason given by a task or a message. */
    @Bean
    ServiceStep endSynergy(SynergyCourse course) {
        return ServiceStep.of(reached ->
                course.end(reached.id(), reached.text(SynergyWork.END_REASON).orElse("")));
    }

    private static ServiceStep judging(SynergyCourse course, SynergyStage stage, SynergyStage otherwise) {
        return reached ->
                Map.of("verdict", course.judge(reached.id(), stage, otherwise).name());
    }
}
