package fr.synergies.recruitment;

import fr.synergies.platform.workflow.ServiceStep;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code recruitment}. */
@Configuration(proxyBeanMethods = false)
class RecruitmentSteps {

    /** Opens the vote on the candidates still on the list after the interviews. */
    @Bean
    ServiceStep openJointChoice(JointChoice choice) {
        return reached -> choice.open(reached.id());
    }

    /** Compares the two votes of the round. */
    @Bean
    ServiceStep compareVotes(JointChoice choice) {
        return reached -> choice.compare(reached.id());
    }

    /** The case ends and nobody is hired. */
    @Bean
    ServiceStep recordRecruitmentCancellation(RecruitmentCases cases) {
        return reached -> {
            cases.recordCancellation(reached.id(), reached.text("reason").orElse(""));
            return Map.of("recruitmentOutcome", "ABANDONED");
        };
    }
}
