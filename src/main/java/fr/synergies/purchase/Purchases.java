package fr.synergies.purchase;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.group.WorkingGroup;
import fr.synergies.meeting.group.WorkingGroups;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.synergy.matching.SynergyRules;
import fr.synergies.trail.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of group purchase: reads, opens and gives up rounds. Everything else happens in their cases and on their pages. */
@Service
class Purchases {

    static final String PROCESS = "purchase-round";
    static final String CANCELLATION_REASON = "cancellationReason";
    private static final String CANCELLATION = "purchaseRoundCancellation";

    private final PurchaseRepository rounds;
    private final PurchaseFactsRepository facts;
    private final GroupSynergies synergies;
    private final WorkingGroups groups;
    private final Cases cases;
    private final SynergyRules rules;
    private final ApplicationEventPublisher events;

    Purchases(
            PurchaseRepository rounds,
            PurchaseFactsRepository facts,
            GroupSynergies synergies,
            WorkingGroups groups,
            Cases cases,
            SynergyRules rules,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.facts = facts;
        this.synergies = synergies;
        this.groups = groups;
        this.cases = cases;
        this.rules = rules;
        this.events = events;
    }

    /**
     * The rounds of a group, latest first.
     *
     * @throws Refusal NOT_FOUND if there is no such group
     */
    @Transactional(readOnly = true)
    List<PurchaseRound> of(String programme, String group) {
        WorkingGroup owner = groups.of(programme, group);
        return rounds.all(owner.programme(), owner.code());
    }

    /**
     * A round.
     *
     * @throws Refusal NOT_FOUND if there is no such round
     */
    @Transactional(readOnly = true)
    PurchaseRound of(String programme, String group, int number) {
        WorkingGroup owner = groups.of(programme, group);
        return rounds.ofCase(PurchaseRound.caseId(owner.programme(), owner.code(), number))
                .orElseThrow(() -> Refusal.notFound("synergy.purchase.unknown", owner.title(), String.valueOf(number)));
    }

    /** The round of a case, if the case is one of a round. */
    @Transactional(readOnly = true)
    Optional<PurchaseRound> find(String caseId) {
        return rounds.ofCase(caseId);
    }

    /** A round with the needs that the signed-in user may see, and each offer compared with current prices. */
    @Transactional(readOnly = true)
    PurchaseView view(PurchaseRound round) {
        return PurchaseView.of(
                round,
                facts.needs(round),
                facts.offers(round.id()),
                rules.tables().units(),
                CurrentStaff.signedIn());
    }

    /** The latest synergies in progress of a group, without their companies. */
    @Transactional(readOnly = true)
    List<GroupSynergies.Row> synergies(WorkingGroup group) {
        return synergies.latest(group);
    }

    /**
     * Opens the next round of a group as the signed-in user, who needs the engine's permission to do so.
     *
     * @throws Refusal CONFLICT if the group is closed
     */
    @Transactional
    PurchaseRound open(String programme, String group) {
        int number = next(of(programme, group));
        String owner = groups.of(programme, group).programme();
        cases.start(PROCESS, PurchaseRound.caseId(owner, group, number));
        return of(programme, group, number);
    }

    /**
     * Gives up a round; the caller has checked that the signed-in user is staff.
     *
     * @throws Refusal CONFLICT if it has ended
     */
    @Transactional
    PurchaseRound cancel(String programme, String group, int number, String reason) {
        PurchaseRound round = of(programme, group, number);
        events.publishEvent(Act.in(round.caseId())
                .programme(round.programme())
                .at("purchaseCancellationRequested")
                .did("purchase-round-cancelled")
                .because(reason.strip()));
        cases.send(round.caseId(), CANCELLATION, Map.of(CANCELLATION_REASON, reason.strip()));
        return of(programme, group, number);
    }

    static int next(List<PurchaseRound> rounds) {
        return rounds.stream().mapToInt(PurchaseRound::number).max().orElse(0) + 1;
    }
}
