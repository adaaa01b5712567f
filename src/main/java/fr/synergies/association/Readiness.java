package fr.synergies.association;

import fr.synergies.association.readiness.AssociationDecisions;
import fr.synergies.association.readiness.AssociationFacts;
import fr.synergies.association.readiness.AssociationRules;
import fr.synergies.association.readiness.CreationStep;
import fr.synergies.association.readiness.Phase;
import fr.synergies.association.readiness.ReadinessVerdict.Outcome;
import fr.synergies.decision.Decision;
import fr.synergies.decision.VerdictBinding;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programmes;
import fr.synergies.tasks.Document;
import fr.synergies.tasks.Documents;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges the stored association by the rules, and stores the decisions of people where the rules leave it to them. */
@Service
class Readiness {

    /** The next path of the process; its gateways read the name. */
    enum Way {
        ON,
        ASK,
        REPEAT,
        PLAN_B
    }

    private final AssociationRepository associations;
    private final AssociationRecords records;
    private final AssociationRules rules;
    private final AssociationDecisions kept;
    private final VerdictBinding decisions;
    private final Documents documents;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;
    private final WorkCalendar calendar;

    Readiness(
            AssociationRepository associations,
            AssociationRecords records,
            AssociationRules rules,
            AssociationDecisions kept,
            VerdictBinding decisions,
            Documents documents,
            Programmes programmes,
            ApplicationEventPublisher events,
            WorkCalendar calendar) {
        this.associations = associations;
        this.records = records;
        this.rules = rules;
        this.kept = kept;
        this.decisions = decisions;
        this.documents = documents;
        this.programmes = programmes;
        this.events = events;
        this.calendar = calendar;
    }

    /** The association of a case, locked until the end of the transaction. */
    @Transactional
    public Association locked(String caseId) {
        programmes.lock(at(caseId).programme());
        return at(caseId);
    }

    /** Judges the stored association and stores the verdict. */
    @Transactional
    public StoredReadiness judge(String caseId, String element, Phase phase) {
        Association association = locked(caseId);
        AssociationFacts facts = facts(association, phase);
        AssociationRules.RuledVerdict ruled = rules.ask(facts);
        Decision decision = records.add(caseId, element, facts, ruled.verdict());
        Act act = Act.in(caseId)
                .programme(association.programme())
                .at(element)
                .did("association-judged")
                .outcome(decision.outcome())
                .amount(facts.cost());
        events.publishEvent(decisions.bind(act, decision, kept.comparable(ruled)));
        return records.verdict(decision);
    }

    /** Judges at the end of a phase, and moves on if the verdict is conclusive. */
    @Transactional
    public Way conclude(String caseId, String element, Phase phase, Way whenNotFeasible) {
        Outcome outcome = judge(caseId, element, phase).verdict().outcome();
        Way way = outcome == Outcome.FEASIBLE ? Way.ON : outcome == Outcome.TO_REVIEW ? Way.ASK : whenNotFeasible;
        move(at(caseId), element, phase, way);
        return way;
    }

    /**
     * Stores the decision of a person on the latest verdict.
     *
     * @throws Refusal INVALID if the verdict is negative and the decision positive
     */
    @Transactional
    public Way decide(CompletedTask task, Phase phase, Way way) {
        Association association = locked(task.caseId());
        if (way == Way.ON && latest(association).verdict().outcome() == Outcome.NOT_FEASIBLE) {
            throw Refusal.invalid(Violation.of("decision", "association.decision.not-feasible"));
        }
        note(association, task, task.text("decision"), today());
        move(association, task.element(), phase, way);
        return way;
    }

    /** Stores a decision with its date. */
    @Transactional
    public void note(Association association, CompletedTask task, String decision, LocalDate on) {
        records.add(new AssociationDecision(
                latest(association).id(),
                task.element(),
                decision,
                task.actor(),
                task.text("reason").strip(),
                on,
                task.at()));
    }

    /** The latest verdict, if the association was judged. */
    Optional<StoredReadiness> latestVerdict(Association association) {
        return records.latestVerdict(association);
    }

    List<AssociationDecision> decisions(Association association) {
        return records.decisions(association);
    }

    LocalDate today() {
        return calendar.today();
    }

    private void move(Association association, String element, Phase phase, Way way) {
        if (way == Way.PLAN_B) {
            associations.move(association.id(), association.turnToPlanB());
        } else if (way == Way.ON) {
            switch (phase) {
                case STUDY, STRANDS -> {
                    associations.move(association.id(), association.found());
                    associations.set(association.id(), "studied_on", today());
                }
                case FOUNDED -> associations.move(association.id(), association.register());
                case READY -> stand(association, element);
            }
        }
    }

    private void stand(Association association, String element) {
        associations.move(association.id(), association.takeOver());
        associations.set(association.id(), "ready_on", today());
        events.publishEvent(Act.in(association.caseId())
                .programme(association.programme())
                .at(element)
                .did("association-ready"));
    }

    private AssociationFacts facts(Association association, Phase phase) {
        Set<CreationStep> done = EnumSet.noneOf(CreationStep.class);
        done.addAll(association.done());
        attached(association.caseId()).forEach(done::add);
        return new AssociationFacts(
                phase,
                association.strands().legalForm(),
                association.board(),
                association.strands().incomes(),
                association.strands().cost(),
                done,
                association.programme());
    }

    private Stream<CreationStep> attached(String caseId) {
        Set<String> kinds = new java.util.HashSet<>(
                documents.of(caseId).stream().map(Document::kind).toList());
        return Stream.of(CreationStep.values()).filter(step -> kinds.contains(step.name()));
    }

    private StoredReadiness latest(Association association) {
        return latestVerdict(association)
                .orElseThrow(() -> Refusal.conflict("association.not-judged", association.caseId()));
    }

    private Association at(String caseId) {
        return associations.ofCase(caseId).orElseThrow(() -> Refusal.notFound("association.case.unknown", caseId));
    }
}
