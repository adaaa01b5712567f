package fr.synergies.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Plans;
import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan changes its status only as its case does, and once. */
class FundingPlanTransitionsTest extends TestSystemTest {

    @Autowired
    private FundingPlanRepository plans;

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(FundingPlan.class, FundingPlan.Status.class)
                .with("submit", FundingPlan::submit)
                .with("giveBack", FundingPlan::giveBack)
                .with("adopt", FundingPlan::adopt)
                .with("withdraw", FundingPlan::withdraw)
                .is("""
                        -         DRAFT         UNDER_REVIEW  ADOPTED  WITHDRAWN
                        submit    UNDER_REVIEW  -             -        -
                        giveBack  -             DRAFT         -        -
                        adopt     -             ADOPTED       -        -
                        withdraw  WITHDRAWN     WITHDRAWN     -        -""");
    }

    @Test
    void of_a_submission_and_a_withdrawal_at_once_one_is_refused() throws Exception {
        FundingPlan plan = plans.ofCase(Plans.caseId(2022)).orElseThrow();

        oneIsRefused(() -> plans.move(plan.id(), plan.submit()), () -> plans.move(plan.id(), plan.withdraw()));
    }

    @Test
    void of_two_submissions_at_once_through_the_api_one_is_answered_with_409() throws Exception {
        oneGets409(200, Plans.path(2022) + "/submission", "{}");

        assertThat(plans.ofCase(Plans.caseId(2022)).orElseThrow().authors()).hasSize(1);
    }
}
