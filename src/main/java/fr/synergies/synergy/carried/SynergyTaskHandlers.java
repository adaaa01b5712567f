package fr.synergies.synergy.carried;

import fr.synergies.company.CompanyActs;
import fr.synergies.company.flow.CompanyRepository;
import fr.synergies.company.flow.FlowFacts;
import fr.synergies.company.flow.FlowRepository;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.TypedNumber;
import fr.synergies.company.visit.VisitRepository;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programmes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The manual steps of a synergy in progress: its tasks store their texts in the tables; the reason for which it ends goes to the case.
 */
@Service
class SynergyTaskHandlers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    static final String END_REASON = "endReason";
    private static final int QUANTITY_DECIMALS = 6;
    private static final String DECISION = "decision";
    private static final String REASON = "reason";

    private final SynergyProgression course;
    private final RunningSynergyStore store;
    private final RunningSynergyHistory history;
    private final VisitRepository visits;
    private final CompanyRepository companies;
    private final FlowRepository flows;
    private final CompanyActs acts;
    private final Programmes programmes;
    private final SynergyCalendar calendar;
    private final Cases cases;

    SynergyTaskHandlers(
            SynergyProgression course,
            RunningSynergyStore store,
            RunningSynergyHistory history,
            VisitRepository visits,
            CompanyRepository companies,
            FlowRepository flows,
            CompanyActs acts,
            Programmes programmes,
            SynergyCalendar calendar,
            Cases cases) {
        this.course = course;
        this.store = store;
        this.history = history;
        this.visits = visits;
        this.companies = companies;
        this.flows = flows;
        this.acts = acts;
        this.programmes = programmes;
        this.calendar = calendar;
        this.cases = cases;
    }

    /**
     * Records the visit to a company, and the quantities that it confirmed.
     *
     * @throws Refusal INVALID if the day is in the future, or if there is not exactly one quantity per flow
     */
    @Transactional
    void visit(CompletedTask task) {
        RunningSynergy synergy = course.at(task.caseId());
        programmes.lock(synergy.programme());
        String siret = cases.subject(task.taskId());
        StoredCompany company = companies.find(synergy.programme(), siret).orElseThrow();
        LocalDate day = calendar.past("visitedOn", task.day("visitedOn").orElse(calendar.today()));
        LocalDate start = programmes.named(synergy.programme()).start();
        if (day.isBefore(start)) {
            throw Refusal.invalid(Violation.of("visitedOn", "synergy.visit.before", DAY.format(start)));
        }
        visits.add(company.id(), day, true, task.text("note").strip(), task.actor());
        confirm(synergy, company, task.text("quantities").strip());
    }

    private void confirm(RunningSynergy synergy, StoredCompany company, String typed) {
        if (typed.isEmpty()) {
            return;
        }
        List<Long> own = synergy.members().stream()
                .filter(member -> member.siret().equals(company.siret()))
                .map(RunningSynergy.Member::flow)
                .toList();
        List<String> lines = typed.lines().toList();
        if (lines.size() != own.size()) {
            throw Refusal.invalid(Violation.of("quantities", "synergy.case.quantities", own.size()));
        }
        for (int place = 0; place < lines.size(); place++) {
            BigDecimal quantity = TypedNumber.of("quantities", lines.get(place), QUANTITY_DECIMALS);
            StoredFlow flow = flows.find(synergy.programme(), own.get(place)).orElseThrow();
            FlowFacts facts = flow.facts().of(quantity);
            if (!facts.equals(flow.facts())) {
                flows.change(flow.id(), flow.version(), facts);
                acts.tell(company, "flow-changed", facts.direction() + " " + facts.resource(), flow.facts(), facts);
            }
        }
    }

    /** Stores the decision of a person where the rules leave it open. */
    @Transactional
    Map<String, Object> decide(CompletedTask task) {
        RunningSynergy synergy = course.at(task.caseId());
        String decision = task.text(DECISION);
        String reason = task.text(REASON).strip();
        history.decide(synergy, task, decision, reason);
        return ending(task, RunningSynergyVerdict.REJECT, reason);
    }

    /**
     * Records that a company was informed and consents, or that it refuses and therefore does not take part.
     *
     * @throws Refusal INVALID without the day of its consent or the reason for its refusal
     */
    @Transactional
    Map<String, Object> consent(CompletedTask task) {
        String siret = cases.subject(task.taskId());
        String reason = task.text(REASON).strip();
        if (task.text(DECISION).equals("CONSENT")) {
            agree(course.at(task.caseId()), siret, task);
        } else {
            Reason why = Reason.of(reason, "synergy.case.reason-missing");
            course.withdraw(task.caseId(), siret, why.text(), calendar.today());
        }
        course.agreed(task.caseId());
        return ending(task, "REFUSE", reason);
    }

    private void agree(RunningSynergy synergy, String siret, CompletedTask task) {
        LocalDate agreed = calendar.past("consentedOn", day(task, "consentedOn"));
        LocalDate informed = task.day("informedOn").orElse(agreed);
        if (informed.isAfter(agreed)) {
            throw Refusal.invalid(Violation.of("informedOn", "synergy.case.informed-late"));
        }
        List<RunningSynergy.Member> own = synergy.staying().stream()
                .filter(member -> member.siret().equals(siret))
                .toList();
        if (own.isEmpty()) {
            throw Refusal.invalid(Violation.of(DECISION, "synergy.case.party-gone"));
        }
        own.forEach(member -> store.inform(synergy.id(), member, informed));
        own.forEach(member -> store.consent(synergy.id(), member, agreed));
    }

    /** Stores the result of a feasibility study; the rules judge next. */
    @Transactional
    void study(CompletedTask task) {
        RunningSynergy synergy = course.at(task.caseId());
        history.add(
                synergy.id(),
                new SynergyStudy(
                        task.text("technical").strip(),
                        task.text("legal").strip(),
                        task.text("economic").strip(),
                        calendar.today(),
                        task.actor()));
    }

    /**
     * Records the signed agreement.
     *
     * @throws Refusal INVALID when the day lies ahead
     */
    @Transactional
    void sign(CompletedTask task) {
        RunningSynergy synergy = course.at(task.caseId());
        LocalDate signed = calendar.past("signedOn", day(task, "signedOn"));
        store.move(synergy.id(), synergy.sign());
        store.agree(synergy.id(), signed, task.text("reference").strip());
    }

    /** Records the result of the trial; if adjustments are needed, its feasibility is studied again. */
    @Transactional
    Map<String, Object> tryOut(CompletedTask task) {
        RunningSynergy synergy = course.at(task.caseId());
        String reason = task.text(REASON).strip();
        history.add(synergy.id(), new SynergyTrial(task.text(DECISION), reason, calendar.today(), task.actor()));
        if (task.text(DECISION).equals("ADJUST")) {
            store.move(synergy.id(), synergy.adjust());
        }
        return ending(task, "FAIL", reason);
    }

    private static LocalDate day(CompletedTask task, String field) {
        return task.day(field).orElseThrow(() -> Refusal.invalid(Violation.of(field, "synergy.case.day-missing")));
    }

    private static Map<String, Object> ending(CompletedTask task, String last, String reason) {
        return task.text(DECISION).equals(last) ? Map.of(END_REASON, reason) : Map.of();
    }
}
