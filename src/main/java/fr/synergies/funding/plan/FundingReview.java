package fr.synergies.funding.plan;

import fr.synergies.decision.Decision;
import fr.synergies.decision.VerdictBinding;
import fr.synergies.funding.plan.FundingDecision.Kind;
import fr.synergies.funding.verdict.FundingDecisions;
import fr.synergies.funding.verdict.FundingRules;
import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.funding.verdict.GrantedDerogation;
import fr.synergies.funding.verdict.PlanFacts;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Transition;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.ProgrammeAct;
import fr.synergies.programme.ProgrammeStates;
import fr.synergies.programme.Programmes;
import fr.synergies.rules.RuleSet;
import fr.synergies.trail.Act;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review of a submitted plan: judged by the rules, decided on by finance, adopted. Each step reads the stored plan and
 * verdict, and never trusts the caller for them.
 */
@Service
public class FundingReview {

    private final FundingPlanRepository plans;
    private final FundingRecords records;
    private final PlanFactsSource facts;
    private final FundingRules rules;
    private final FundingDecisions kept;
    private final VerdictBinding decisions;
    private final Programmes programmes;
    private final PlanContentCheck check;
    private final ProgrammeStates states;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FundingReview(
            FundingPlanRepository plans,
            FundingRecords records,
            PlanFactsSource facts,
            FundingRules rules,
            FundingDecisions kept,
            VerdictBinding decisions,
            Programmes programmes,
            PlanContentCheck check,
            ProgrammeStates states,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.records = records;
        this.facts = facts;
        this.rules = rules;
        this.kept = kept;
        this.decisions = decisions;
        this.programmes = programmes;
        this.check = check;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Submits the draft of a case; from then on nobody can change it.
     *
     * @throws Refusal INVALID if it no longer is what the programme's exercise says, UNPROCESSABLE if the rules do not cover it
     */
    @Transactional
    public void submit(String caseId, String author) {
        FundingPlan plan = plan(caseId);
        check.refuseUnlessGood(programmes.named(plan.programme()), plan.year(), plan.content());
        plans.addAuthor(plan.id(), author);
        plans.move(plan.id(), plan.submit());
    }

    /** Judges the stored plan of a case and stores the verdict. */
    @Transactional
    public StoredVerdict judge(String caseId) {
        FundingPlan plan = plan(caseId);
        RuleSet now = rules.now();
        return keep(plan, facts.of(plan, now), now, "validateFundingPlan", "funding-plan-judged");
    }

    /** The latest verdict on a plan, if it was judged. */
    @Transactional(readOnly = true)
    public Optional<StoredVerdict> latestVerdict(FundingPlan plan) {
        return records.latestVerdict(plan);
    }

    /** The verdict whose amounts were adopted. */
    @Transactional(readOnly = true)
    public Optional<StoredVerdict> adoptedVerdict(FundingPlan plan) {
        return plan.adoptedVerdict().flatMap(records::verdict);
    }

    /** The decisions on a plan, oldest first. */
    @Transactional(readOnly = true)
    public List<FundingDecision> decisions(FundingPlan plan) {
        return records.decisions(plan);
    }

    /**
     * Stores a decision of the review.
     *
     * @throws Refusal FORBIDDEN for users who prepared the plan, INVALID if the verdict or the form does not allow it
     */
    @Transactional
    public void decide(CompletedTask task, Kind kind) {
        FundingPlan plan = locked(task.caseId());
        String reason = task.text("reason");
        String document = task.text("documentReference");
        StoredVerdict verdict = verdict(plan);
        ReviewPolicy.of(plan, verdict.verdict(), records.decisions(plan)).check(kind, task.actor(), reason, document);
        records.add(
                task.element(),
                new FundingDecision(
                        kind,
                        verdict.id(),
                        task.actor(),
                        reason.strip(),
                        document.strip(),
                        clock.instant(),
                        kind == Kind.REQUEST_DEROGATION
                                ? new DerogationLines(verdict.verdict()).named(task.text(DerogationLines.FIELD))
                                : Map.of()));
        if (kind == Kind.RETURN) {
            plans.move(plan.id(), plan.giveBack());
        }
    }

    /**
     * Adopts the plan of a case according to its last decision, with the amounts decided on.
     *
     * @return false, without changing anything, if the rules would now grant different amounts: the plan has to be judged again
     * @throws Refusal CONFLICT if no decision on the latest verdict allows it
     */
    @Transactional
    public boolean adopt(String caseId) {
        FundingPlan plan = locked(caseId);
        LocalDate from = programmes
                .exercise(programmes.named(plan.programme()), plan.year())
                .from();
        states.require(plan.programme(), ProgrammeAct.ADOPT, Optional.of(from));
        Transition<FundingPlan.Status> adoption = plan.adopt();
        StoredVerdict judged = verdict(plan);
        FundingDecision decision = lastDecision(plan)
                .filter(last -> last.kind().adopts() && last.verdictId().equals(judged.id()))
                .orElseThrow(() -> Refusal.conflict("funding.adoption.undecided", caseId));
        RuleSet now = rules.now();
        UnaryOperator<PlanFacts> ruling = ruling(plan, decision, judged);
        PlanFacts input = ruling.apply(facts.of(plan, now));
        FundingVerdict decided = decision.kind() == Kind.GRANT_DEROGATION
                ? FundingRules.ask(ruling.apply(judged.facts()), now).verdict()
                : judged.verdict();
        if (!FundingRules.ask(input, now).verdict().grantsTheSameAs(decided)) {
            events.publishEvent(act(plan, "adoptFundingPlan", "funding-plan-outdated", judged));
            return false;
        }
        StoredVerdict adopted = keep(plan, input, now, "adoptFundingPlan", "funding-plan-adopted");
        plans.adopt(plan.id(), adoption, adopted.id());
        return true;
    }

    /** What a decision that adopts adds to the facts: a derogation on the lines asked for, or that the cap is accepted. */
    private UnaryOperator<PlanFacts> ruling(FundingPlan plan, FundingDecision decision, StoredVerdict judged) {
        return switch (decision.kind()) {
            case GRANT_DEROGATION -> plain -> plain.with(derogation(plan, decision, judged.verdict()));
            case ACCEPT_CAPPED -> PlanFacts::withCapAccepted;
            default -> UnaryOperator.identity();
        };
    }

    /** The derogation that was granted; a request from before lines were named asked for all that exceeded. */
    private GrantedDerogation derogation(FundingPlan plan, FundingDecision granted, FundingVerdict judged) {
        FundingDecision asked = records.decisions(plan).stream()
                .filter(each -> each.kind() == Kind.REQUEST_DEROGATION)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return new GrantedDerogation(
                asked.excess().isEmpty() ? new DerogationLines(judged).exceeding() : asked.excess(),
                asked.actor(),
                granted.actor(),
                LocalDate.ofInstant(granted.at(), clock.getZone()),
                asked.reason(),
                asked.documentReference());
    }

    /** Ends an open plan without adopting it. */
    @Transactional
    public void withdraw(String caseId) {
        FundingPlan plan = plan(caseId);
        plans.move(plan.id(), plan.withdraw());
    }

    private Optional<FundingDecision> lastDecision(FundingPlan plan) {
        List<FundingDecision> all = records.decisions(plan);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The plan of a case; until the transaction ends, no plan of its programme is decided on or adopted. */
    private FundingPlan locked(String caseId) {
        programmes.lock(plan(caseId).programme());
        return plan(caseId);
    }

    private FundingPlan plan(String caseId) {
        return plans.ofCase(caseId).orElseThrow(() -> Refusal.notFound("funding.case.unknown", caseId));
    }

    private StoredVerdict verdict(FundingPlan plan) {
        return records.latestVerdict(plan)
                .orElseThrow(() -> Refusal.conflict("funding.plan.not-judged", plan.caseId()));
    }

    /** Stores the verdict of the rules, and binds the act that records it to the verdict. */
    private StoredVerdict keep(FundingPlan plan, PlanFacts input, RuleSet judging, String element, String act) {
        FundingRules.RuledVerdict ruled = FundingRules.ask(input, judging);
        Decision decision = records.add(plan, input, ruled.verdict());
        StoredVerdict stored = records.verdict(decision);
        events.publishEvent(decisions.bind(act(plan, element, act, stored), decision, kept.comparable(ruled, input)));
        return stored;
    }

    private static Act act(FundingPlan plan, String element, String act, StoredVerdict stored) {
        return Act.in(plan.caseId())
                .programme(plan.programme())
                .at(element)
                .did(act)
                .outcome(stored.verdict().outcome().name())
                .verdict(stored.id(), stored.verdict().rulesVersion())
                .amount(stored.verdict().totals().grantedAid());
    }
}
