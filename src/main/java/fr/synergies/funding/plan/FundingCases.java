package fr.synergies.funding.plan;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a plan, submits the plan through it, and withdraws it. The engine checks the permissions. */
@Service
public class FundingCases {

    static final String PROCESS = "funding-validation";
    static final String WITHDRAWAL = "fundingPlanWithdrawal";

    private final FundingPlans plans;
    private final Programmes programmes;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    FundingCases(FundingPlans plans, Programmes programmes, Cases cases, ApplicationEventPublisher events) {
        this.plans = plans;
        this.programmes = programmes;
        this.cases = cases;
        this.events = events;
    }

    /**
     * Opens the case of an exercise's latest plan: staff then find the task to prepare it.
     *
     * @throws Refusal CONFLICT if the case is or was open
     */
    @Transactional
    public FundingPlan open(String programme, int year) {
        FundingPlan plan = plans.current(programme, year);
        cases.start(PROCESS, plan.caseId());
        return plans.current(programme, year);
    }

    /**
     * Submits the draft of an exercise, opening its case if none is open; the rules judge it in the same transaction.
     *
     * @param version the version that was read; if empty, whatever is stored is submitted
     * @throws Refusal CONFLICT when the plan is no draft, or was saved by someone else meanwhile
     */
    @Transactional
    public FundingPlan submit(String programme, int year, Optional<Integer> version, String comment) {
        programmes.lock(programmes.named(programme).code());
        FundingPlan plan = plans.current(programme, year);
        plan.requireDraft();
        if (version.isPresent() && version.get() != plan.version()) {
            throw Refusal.conflict(
                    "funding.plan.saved-meanwhile", String.valueOf(version.get()), String.valueOf(plan.version()));
        }
        if (!plan.caseOpened()) {
            cases.start(PROCESS, plan.caseId());
        }
        cases.complete(plan.caseId(), "prepareFundingPlan", comment.isBlank() ? Map.of() : Map.of("comment", comment));
        return plans.current(programme, year);
    }

    /**
     * Withdraws an exercise's open plan: its case ends, and a new revision may follow.
     *
     * @throws Refusal INVALID without a reason, CONFLICT when no case is open
     */
    @Transactional
    public FundingPlan withdraw(String programme, int year, String reason) {
        Reason why = Reason.of(reason, "funding.withdrawal.reason-missing");
        withdraw(plans.current(programme, year), why.text());
        return plans.current(programme, year);
    }

    /** Withdraws an open plan, for a reason that may be empty when the programme ends by its date. */
    void withdraw(FundingPlan plan, String why) {
        events.publishEvent(Act.in(plan.caseId())
                .programme(plan.programme())
                .at("fundingPlanWithdrawal")
                .did("funding-plan-withdrawn")
                .because(why));
        cases.send(plan.caseId(), WITHDRAWAL, Map.of(Reason.FIELD, why));
    }
}
