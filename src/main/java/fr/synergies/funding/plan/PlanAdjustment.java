package fr.synergies.funding.plan;

import fr.synergies.meeting.committee.AdjustmentDecided;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Applies a decision of the steering committee to the plan of the next exercise: a draft is changed, a closed plan gets a
 * revision, with the salary cost of the new full-time equivalents, and its case is opened so that staff find the task. A plan
 * under review stays as it was submitted, which is recorded in its case: finance returns it, or a revision follows.
 */
@Component
class PlanAdjustment {

    private static final String STEP = "prepareFundingPlan";

    private final FundingPlanRepository repository;
    private final FundingPlans plans;
    private final FundingCases cases;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    PlanAdjustment(
            FundingPlanRepository repository,
            FundingPlans plans,
            FundingCases cases,
            Programmes programmes,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.plans = plans;
        this.cases = cases;
        this.programmes = programmes;
        this.events = events;
    }

    @EventListener
    void revise(AdjustmentDecided decided) {
        plans.latest(decided.programme(), decided.year()).ifPresent(plan -> revise(plan, decided));
    }

    private void revise(FundingPlan latest, AdjustmentDecided decided) {
        FundingPlan plan =
                latest.isClosed() ? plans.openRevision(decided.programme(), decided.year(), decided.author()) : latest;
        if (!plan.isDraft()) {
            events.publishEvent(act(plan, "funding-plan-to-revise", decided));
            return;
        }
        Programme programme = programmes.named(plan.programme());
        Optional<PlanContent> adjusted = decided.fte().map(fte -> new StaffCost(programme).at(fte, plan.content()));
        adjusted.ifPresent(content -> replace(plan, content, decided.author()));
        if (!plan.caseOpened()) {
            cases.open(plan.programme(), plan.year());
        }
        events.publishEvent(
                act(plan, "funding-plan-adjusted", decided).changing(plan.content(), adjusted.orElse(plan.content())));
    }

    private void replace(FundingPlan plan, PlanContent content, String author) {
        repository.replace(plan.id(), plan.version(), content);
        repository.addAuthor(plan.id(), author);
    }

    private static Act act(FundingPlan plan, String act, AdjustmentDecided decided) {
        return Act.in(plan.caseId())
                .programme(plan.programme())
                .at(STEP)
                .did(act)
                .because(decided.committee() + (decided.budget().isEmpty() ? "" : " : " + decided.budget()));
    }
}
