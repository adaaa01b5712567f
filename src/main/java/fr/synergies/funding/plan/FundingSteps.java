package fr.synergies.funding.plan;

import fr.synergies.platform.workflow.ServiceStep;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code funding-validation}. */
@Configuration(proxyBeanMethods = false)
class FundingSteps {

    /** The rules judge the stored plan. */
    @Bean
    ServiceStep validateFundingPlan(FundingReview review) {
        return ServiceStep.of(reached -> review.judge(reached.id()));
    }

    /** Adopts the plan; {@code adopted} is false if it has to be judged again. */
    @Bean
    ServiceStep adoptFundingPlan(FundingReview review) {
        return reached -> Map.of("adopted", review.adopt(reached.id()));
    }

    /** The case ends without a plan. */
    @Bean
    ServiceStep recordWithdrawal(FundingReview review) {
        return ServiceStep.of(reached -> review.withdraw(reached.id()));
    }
}
