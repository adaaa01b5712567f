package fr.synergies.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.casefile.eligibility.FourEyes.Done;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom the rules of the funding kept from a decision, told from what was done before it. */
class FundingFourEyesTest {

    private static final Instant AT = Instant.parse("2022-01-10T08:00:00Z");
    private static final List<Done> BEFORE = List.of(
            done("funding-plan-saved", "prepareFundingPlan", "version 2", "staff-cci"),
            done("task-completed", "prepareFundingPlan", "", "staff-metropole"),
            done("task-claimed", "reviewFundingPlan", "finance", "finance"),
            done("task-completed", "reviewFundingPlan", "REQUEST_DEROGATION", "finance2"),
            done("task-completed", "approveDerogation", "REFUSE", "finance3"),
            done("task-completed", "reviewFundingPlan", "REQUEST_DEROGATION", "finance"));

    private final FundingFourEyes fourEyes = new FundingFourEyes();

    @Test
    void who_saved_or_submitted_the_plan_does_not_review_it() {
        assertThat(fourEyes.kept("reviewFundingPlan", BEFORE))
                .containsOnlyKeys("staff-cci", "staff-metropole")
                .containsValue("funding.kept.author");
    }

    @Test
    void who_asked_last_for_a_derogation_does_not_grant_it() {
        assertThat(fourEyes.kept("approveDerogation", BEFORE))
                .containsOnlyKeys("staff-cci", "staff-metropole", "finance")
                .containsEntry("finance", "funding.kept.asked");
    }

    @Test
    void other_steps_keep_nobody() {
        assertThat(fourEyes.kept("prepareFundingPlan", BEFORE)).isEmpty();
    }

    private static Done done(String act, String element, String outcome, String actor) {
        return new Done(act, element, outcome, actor, AT);
    }
}
