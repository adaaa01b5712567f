package fr.synergies.funding.plan;

import fr.synergies.funding.plan.FundingDecision.Kind;
import fr.synergies.platform.workflow.ProcessCode;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code funding-validation}. */
@Configuration(proxyBeanMethods = false)
class FundingSteps {

    @Bean
    ProcessCode fundingValidationCode(FundingCaseOpened opened, FundingReview review) {
        return ProcessCode.of(FundingCases.PROCESS)
                .opening("fundingCaseOpened", opened)
                .task("prepareFundingPlan", task -> review.submit(task.caseId(), task.actor()))
                .step("validateFundingPlan", reached -> review.judge(reached.id()))
                .task("reviewFundingPlan", task -> review.decide(task, Kind.valueOf(task.text("decision"))))
                .task("approveDerogation", task -> review.decide(task, Kind.onDerogation(task.text("decision"))))
                .stepSetting("adoptFundingPlan", reached -> Map.of("adopted", review.adopt(reached.id())))
                .step("recordWithdrawal", reached -> review.withdraw(reached.id()));
    }
}
