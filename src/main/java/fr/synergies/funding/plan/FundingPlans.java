package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.ForecastLine;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeAct;
import fr.synergies.programme.ProgrammeExtended;
import fr.synergies.programme.ProgrammeRegistered;
import fr.synergies.programme.ProgrammeStates;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes the financing plans. A plan under review, adopted or withdrawn cannot be written. */
@Service
public class FundingPlans {

    private final FundingPlanRepository plans;
    private final Programmes programmes;
    private final PlanContentCheck check;
    private final ApplicationEventPublisher events;
    private final ProgrammeStates states;

    FundingPlans(
            FundingPlanRepository plans,
            Programmes programmes,
            PlanContentCheck check,
            ApplicationEventPublisher events,
            ProgrammeStates states) {
        this.states = states;
        this.plans = plans;
        this.programmes = programmes;
        this.check = check;
        this.events = events;
    }

    /** The latest revision of the plan of each exercise that has one, in the order of the exercises. */
    @Transactional(readOnly = true)
    public List<FundingPlan> of(Programme programme) {
        return programme.exercises().stream()
                .flatMap(exercise -> plans.latest(programme.code(), exercise.year()).stream())
                .toList();
    }

    /** The latest revision of an exercise's plan, if it has one. */
    @Transactional(readOnly = true)
    public Optional<FundingPlan> latest(String programme, int year) {
        programmes.exercise(programmes.named(programme), year);
        return plans.latest(programme, year);
    }

    /**
     * The latest revision of an exercise's plan.
     *
     * @throws Refusal NOT_FOUND if there is no such plan or programme, UNPROCESSABLE if the programme has no such exercise
     */
    @Transactional(readOnly = true)
    public FundingPlan current(String programme, int year) {
        return latest(programme, year)
                .orElseThrow(() -> Refusal.notFound("funding.plan.none", programme, String.valueOf(year)));
    }

    /**
     * The plan of a case.
     *
     * @throws Refusal NOT_FOUND if the case has none
     */
    @Transactional(readOnly = true)
    public FundingPlan ofCase(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.notFound("funding.case.unknown", caseId));
    }

    /** The plan of a case, if it has one. */
    @Transactional(readOnly = true)
    public Optional<FundingPlan> find(String caseId) {
        return plans.ofCase(caseId);
    }

    /**
     * Saves a complete draft; the first save for an exercise without a plan creates it.
     *
     * @param version the version that was read; empty only to create a plan
     * @return the plan as saved
     * @throws Refusal CONFLICT if the plan is not a draft or was saved by someone else meanwhile, INVALID if the content is wrong
     */
    @Transactional
    public FundingPlan save(String programme, int year, PlanContent content, Optional<Integer> version, String author) {
        Programme owner = programmes.named(programme);
        requirePlanning(owner, year);
        check.refuseUnlessGood(owner, year, content);
        programmes.lock(programme);
        Optional<FundingPlan> current = plans.latest(programme, year);
        if (current.isEmpty()) {
            plans.add(programme, year, 1, content);
        } else {
            replace(current.get(), content, version);
        }
        FundingPlan saved = current(programme, year);
        plans.addAuthor(saved.id(), author);
        Act act = Act.in(saved.caseId())
                .programme(programme)
                .at("prepareFundingPlan")
                .did("funding-plan-saved")
                .changing(
                        current.map(FundingPlan::content)
                                .<Object>map(known -> known)
                                .orElse(Map.of()),
                        content)
                .outcome("version " + saved.version());
        events.publishEvent(content.statedAid().map(act::amount).orElse(act));
        return plans.ofCase(saved.caseId()).orElseThrow();
    }

    /**
     * Opens the next revision of an adopted or withdrawn plan, as a draft with the same content.
     *
     * @throws Refusal CONFLICT when the latest revision is still open
     */
    @Transactional
    public FundingPlan openRevision(String programme, int year, String author) {
        Programme owner = programmes.named(programme);
        programmes.lock(owner.code());
        requirePlanning(owner, year);
        FundingPlan last = current(programme, year);
        if (!last.isClosed()) {
            throw Refusal.conflict("funding.plan.revision-open", String.valueOf(last.revision()));
        }
        plans.add(programme, year, last.revision() + 1, last.content());
        FundingPlan next = current(programme, year);
        plans.addAuthor(next.id(), author);
        events.publishEvent(Act.in(next.caseId())
                .programme(programme)
                .at("prepareFundingPlan")
                .did("funding-plan-revised")
                .outcome("revision " + next.revision()));
        return next;
    }

    private void requirePlanning(Programme programme, int year) {
        LocalDate from = programmes.exercise(programme, year).from();
        states.require(programme.code(), ProgrammeAct.PLAN, Optional.of(from));
    }

    private void replace(FundingPlan current, PlanContent content, Optional<Integer> version) {
        current.requireDraft();
        int read = version.orElseThrow(
                () -> Refusal.invalid(Refusal.Violation.of("version", "funding.plan.version-missing")));
        if (!plans.replace(current.id(), read, content)) {
            throw Refusal.conflict(
                    "funding.plan.saved-meanwhile", String.valueOf(read), String.valueOf(current.version()));
        }
    }

    /** Drafts the plans of a new programme from its forecast. */
    @EventListener
    void draftForecasts(ProgrammeRegistered registered) {
        draft(registered.programme(), registered.forecasts());
    }

    /** Drafts the plans of the exercises that an amendment adds. */
    @EventListener
    void draftForecasts(ProgrammeExtended extended) {
        draft(extended.programme(), extended.forecasts());
    }

    private void draft(Programme programme, Map<Integer, List<ForecastLine>> forecasts) {
        for (Exercise exercise : programme.exercises()) {
            List<ForecastLine> forecast = forecasts.getOrDefault(exercise.year(), List.of());
            if (!forecast.isEmpty()) {
                PlanContent content = new PlanContent(exercise.months(), exercise.fte(), lines(forecast));
                check.refuseMalformed(programme, exercise.year(), content);
                plans.add(programme.code(), exercise.year(), 1, content);
            }
        }
    }

    private static List<PlanLine> lines(List<ForecastLine> forecast) {
        List<PlanLine> lines = new ArrayList<>();
        for (ForecastLine line : forecast) {
            lines.add(new PlanLine(
                    lines.size(), line.category(), line.label(), line.amount(), line.requestedAid(), line.shares()));
        }
        return lines;
    }
}
