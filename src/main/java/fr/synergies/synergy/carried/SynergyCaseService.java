package fr.synergies.synergy.carried;

import fr.synergies.company.flow.CompanyRepository;
import fr.synergies.company.flow.Verdict;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Programmes;
import fr.synergies.synergy.matching.Judgement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the cases of synergies and sends messages to them. Callers have checked that the user is staff. */
@Service
public class SynergyCaseService {

    static final String PROCESS = "synergy";
    private static final String FACTS_CHANGED = "synergyFactsChanged";
    private static final String PARTY_WITHDRAWN = "synergyPartyWithdrawn";
    private static final String ENDED = "synergyEnded";

    private final RunningSynergyRepository synergies;
    private final CompanyRepository companies;
    private final RunningSynergies carried;
    private final RunningSynergyHistory history;
    private final RunningSynergyFacts facts;
    private final SynergyProgression course;
    private final SynergyMeasures measures;
    private final SynergyOpened opening;
    private final SynergyCalendar calendar;
    private final Programmes programmes;
    private final Cases cases;

    SynergyCaseService(
            RunningSynergyRepository synergies,
            CompanyRepository companies,
            RunningSynergies carried,
            RunningSynergyHistory history,
            RunningSynergyFacts facts,
            SynergyProgression course,
            SynergyMeasures measures,
            SynergyOpened opening,
            SynergyCalendar calendar,
            Programmes programmes,
            Cases cases) {
        this.synergies = synergies;
        this.companies = companies;
        this.carried = carried;
        this.history = history;
        this.facts = facts;
        this.course = course;
        this.measures = measures;
        this.opening = opening;
        this.calendar = calendar;
        this.programmes = programmes;
        this.cases = cases;
    }

    /**
     * Opens the case of a proposal as the signed-in user, who needs the engine's permission to do so.
     *
     * @throws Refusal NOT_FOUND if there is no such proposal, CONFLICT if a synergy with its flows is already in progress,
     *     UNPROCESSABLE if the rules refuse it
     */
    @Transactional
    public RunningSynergy open(String programme, long proposal) {
        String owner = programmes.named(programme).code();
        programmes.lock(owner);
        String caseId = opening.nextCase(owner, proposal);
        cases.start(PROCESS, caseId);
        return synergies.ofCase(caseId).orElseThrow();
    }

    /**
     * Withdraws a company: the synergy continues with the remaining ones, or ends.
     *
     * @param day the day; if empty, today
     * @throws Refusal INVALID naming the errors, CONFLICT if the synergy has ended
     */
    @Transactional
    public RunningSynergy withdraw(
            String programme, String number, String siret, String reason, Optional<LocalDate> day) {
        RunningSynergy synergy = locked(programme, number);
        refuseEnded(synergy);
        if (!synergy.parties().contains(siret)) {
            throw Refusal.invalid(Violation.of("siret", "synergy.case.no-party", siret));
        }
        withdraw(synergy, siret, reason.strip(), calendar.past("day", day.orElse(calendar.today())));
        return carried.of(programme, number);
    }

    /** Withdraws a company that no longer shares its data from all its synergies, in the same transaction. */
    @Transactional
    void withdrawEverywhere(String programme, long company, String reason) {
        companies.siret(company).ifPresent(siret -> {
            var search = new RunningSynergy.Search("", "", "", "", siret);
            synergies.search(programme, search, true, 0, Integer.MAX_VALUE).stream()
                    .filter(synergy -> !synergy.ended() && synergy.parties().contains(siret))
                    .forEach(synergy -> withdraw(synergy, siret, reason, calendar.today()));
        });
    }

    /** Withdraws a company, whatever the state of the case. */
    private void withdraw(RunningSynergy synergy, String siret, String reason, LocalDate day) {
        if (!cases.isRunning(synergy.caseId())) {
            course.withdraw(synergy.caseId(), siret, reason, day);
            course.endUnlessViable(synergy.caseId(), reason);
            return;
        }
        cases.send(
                synergy.caseId(),
                PARTY_WITHDRAWN,
                Map.of("withdrawnParty", siret, "withdrawalReason", reason, "withdrawnOn", day.toString()));
        synergies
                .ofCase(synergy.caseId())
                .filter(left -> left.stage() == SynergyStage.BLOCKED)
                .ifPresent(this::judgeIfChanged);
    }

    /**
     * Ends a synergy, at whatever stage it is.
     *
     * @throws Refusal CONFLICT if it has ended
     */
    @Transactional
    public RunningSynergy end(String programme, String number, String reason) {
        RunningSynergy synergy = locked(programme, number);
        refuseEnded(synergy);
        course.end(synergy.caseId(), reason.strip());
        if (cases.isRunning(synergy.caseId())) {
            cases.send(synergy.caseId(), ENDED, Map.of(SynergyTaskHandlers.END_REASON, reason.strip()));
        }
        return carried.of(programme, number);
    }

    /**
     * Judges a blocked synergy again.
     *
     * @throws Refusal CONFLICT if it is not blocked
     */
    @Transactional
    public RunningSynergy judge(String programme, String number) {
        RunningSynergy synergy = locked(programme, number);
        if (synergy.stage() != SynergyStage.BLOCKED) {
            throw Refusal.conflict("synergy.case.not-blocked", number);
        }
        cases.send(synergy.caseId(), FACTS_CHANGED, Map.of());
        return carried.of(programme, number);
    }

    /** Judges the blocked synergies of a programme again whose verdict would now be different. */
    @Transactional
    void judgeBlocked(String programme) {
        synergies.at(programme, SynergyStage.BLOCKED).forEach(this::judgeIfChanged);
    }

    private void judgeIfChanged(RunningSynergy synergy) {
        if (!cases.isRunning(synergy.caseId())) {
            return;
        }
        Judgement now = facts.judge(synergy);
        boolean same = now.verdict() == Verdict.INELIGIBLE
                && history.latest(synergy)
                        .filter(latest -> latest.saysTheSame(now))
                        .isPresent();
        if (!same) {
            cases.send(synergy.caseId(), FACTS_CHANGED, Map.of());
        }
    }

    /** Stores the measure of a year; see {@link SynergyMeasures#add}. */
    @Transactional
    public RunningSynergy measure(String programme, String number, SynergyMeasures.Typed typed) {
        measures.add(locked(programme, number), typed);
        return carried.of(programme, number);
    }

    private RunningSynergy locked(String programme, String number) {
        programmes.lock(programmes.named(programme).code());
        return carried.of(programme, number);
    }

    private static void refuseEnded(RunningSynergy synergy) {
        if (synergy.ended()) {
            throw Refusal.conflict("synergy.case.ended", synergy.number());
        }
    }
}
