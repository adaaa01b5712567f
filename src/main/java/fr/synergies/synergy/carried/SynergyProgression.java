package fr.synergies.synergy.carried;

import fr.synergies.company.flow.FactsChanged;
import fr.synergies.company.flow.Verdict;
import fr.synergies.decision.Decision;
import fr.synergies.decision.VerdictBinding;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Programmes;
import fr.synergies.synergy.detection.MemberKey;
import fr.synergies.synergy.matching.Judgement;
import fr.synergies.trail.Act;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps of a synergy in progress: it is judged, loses a company, is assigned to its group, runs, ends. */
@Service
class SynergyProgression {

    private static final int BOUND_DECIMALS = 6;

    private final RunningSynergyRepository synergies;
    private final RunningSynergyStore store;
    private final RunningSynergyHistory history;
    private final RunningSynergyFacts facts;
    private final SynergyDecisions stored;
    private final VerdictBinding decisions;
    private final SynergyCalendar calendar;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    SynergyProgression(
            RunningSynergyRepository synergies,
            RunningSynergyStore store,
            RunningSynergyHistory history,
            RunningSynergyFacts facts,
            SynergyDecisions stored,
            VerdictBinding decisions,
            SynergyCalendar calendar,
            Programmes programmes,
            ApplicationEventPublisher events) {
        this.synergies = synergies;
        this.store = store;
        this.history = history;
        this.facts = facts;
        this.stored = stored;
        this.decisions = decisions;
        this.calendar = calendar;
        this.programmes = programmes;
        this.events = events;
    }

    /**
     * The synergy of a case.
     *
     * @throws Refusal NOT_FOUND if there is no such case
     */
    RunningSynergy at(String caseId) {
        return synergies.ofCase(caseId).orElseThrow(() -> Refusal.notFound("synergy.case.unreadable", caseId));
    }

    /**
     * Judges the stored figures for a stage: the synergy moves there, or is blocked. If the verdict on a blocked synergy is
     * unchanged, no second verdict is stored.
     */
    @Transactional
    Verdict judge(String caseId, SynergyStage judgedAt, SynergyStage next) {
        RunningSynergy synergy = at(caseId);
        Judgement judgement = facts.judge(synergy);
        boolean known = synergy.stage() == SynergyStage.BLOCKED
                && history.latest(synergy)
                        .filter(latest -> latest.saysTheSame(judgement))
                        .isPresent();
        if (!known) {
            keep(synergy, judgedAt, judgement);
        }
        boolean blocked = judgement.verdict() == Verdict.INELIGIBLE;
        store.move(synergy.id(), synergy.judge(judgedAt, next, blocked));
        return judgement.verdict();
    }

    /** Judges the remaining companies after one withdrew; the synergy stays at its stage. */
    @Transactional
    void judgeRemaining(String caseId) {
        RunningSynergy synergy = at(caseId);
        keep(synergy, synergy.stage(), facts.judge(synergy));
    }

    /** Removes a company; the quantity it had bound is released at once. */
    @Transactional
    void withdraw(String caseId, String siret, String reason, LocalDate day) {
        RunningSynergy synergy = at(caseId);
        synergy.staying().stream()
                .filter(member -> member.siret().equals(siret))
                .forEach(member -> store.withdraw(synergy.id(), member, day, reason));
        List<Long> left =
                at(caseId).staying().stream().map(RunningSynergy.Member::flow).toList();
        store.regroup(synergy.id(), MemberKey.of(synergy.kind(), left));
        tell(synergy, Act.in(caseId).did("synergy-party-withdrawn").because(reason));
        freed(synergy);
    }

    /** Moves the synergy to the feasibility stage once all remaining companies have consented. */
    @Transactional
    void agreed(String caseId) {
        RunningSynergy synergy = at(caseId);
        boolean all = synergy.staying().stream()
                .allMatch(member -> member.consentedOn().isPresent());
        if (all && synergy.viable() && synergy.stage() == SynergyStage.CONSENT) {
            store.move(synergy.id(), synergy.agree());
        }
    }

    /** Assigns the synergy to the working group of its resource. */
    @Transactional
    void assign(String caseId) {
        RunningSynergy synergy = at(caseId);
        String group = facts.workingGroup(synergy.programme(), synergy.resource());
        store.move(synergy.id(), synergy.assign());
        store.assign(synergy.id(), group);
        tell(synergy, Act.in(caseId).did("synergy-group-assigned").outcome(group));
    }

    /**
     * Starts to run the synergy, and binds what its flows have left.
     *
     * @throws Refusal CONFLICT if other running synergies have left nothing of a flow
     */
    @Transactional
    void run(String caseId) {
        RunningSynergy synergy = at(caseId);
        programmes.lock(synergy.programme());
        Map<Long, BigDecimal> uses = facts.uses(synergy);
        for (RunningSynergy.Member member : synergy.staying()) {
            BigDecimal used = uses.getOrDefault(member.flow(), BigDecimal.ZERO);
            if (used.signum() == 0) {
                throw Refusal.conflict("synergy.case.nothing-left", member.company());
            }
            store.bind(synergy.id(), member, used.setScale(BOUND_DECIMALS, RoundingMode.UP));
        }
        store.run(synergy.id(), synergy.run(), calendar.today());
        tell(synergy, Act.in(caseId).did("synergy-running"));
        events.publishEvent(new FactsChanged(synergy.programme()));
    }

    /** Ends the synergy, unless it has ended: staff may end it before its case follows. */
    @Transactional
    void end(String caseId, String reason) {
        RunningSynergy synergy = at(caseId);
        if (synergy.ended()) {
            return;
        }
        store.end(synergy.id(), synergy.end(), calendar.today(), reason);
        tell(synergy, Act.in(caseId).did("synergy-ended").because(reason));
        freed(synergy);
    }

    /** Ends it if too few companies are left: for a synergy whose case was cancelled. */
    @Transactional
    void endUnlessViable(String caseId, String reason) {
        if (!at(caseId).viable()) {
            end(caseId, reason);
        }
    }

    /** Requests a new judgement, because released quantities change the proposals. */
    private void freed(RunningSynergy synergy) {
        if (synergy.running()) {
            events.publishEvent(new FactsChanged(synergy.programme()));
        }
    }

    void keep(RunningSynergy synergy, SynergyStage judgedAt, Judgement judgement) {
        Decision decision = history.add(synergy, judgedAt, judgement);
        store.expect(synergy.id(), judgement.saving());
        Act act = Act.in(synergy.caseId())
                .did("synergy-judged")
                .outcome(judgement.verdict().name());
        Act bound = decisions.bind(act, decision, stored.comparable(judgement));
        tell(synergy, judgement.saving().map(bound::amount).orElse(bound));
    }

    private void tell(RunningSynergy synergy, Act act) {
        events.publishEvent(act.programme(synergy.programme()));
    }
}
