package fr.synergies.indicator;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.SteeringCommitteeDue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of indicators: reads, opens and gives them up. Everything else happens in their cases. */
@Service
class IndicatorReports {

    static final String PROCESS = "indicator-report";
    static final String CANCELLATION_REASON = "cancellationReason";
    private static final String CANCELLATION = "indicatorReportCancellation";

    private final IndicatorReportRepository reports;
    private final Programmes programmes;
    private final Cases cases;
    private final WorkCalendar calendar;

    IndicatorReports(IndicatorReportRepository reports, Programmes programmes, Cases cases, WorkCalendar calendar) {
        this.reports = reports;
        this.programmes = programmes;
        this.cases = cases;
        this.calendar = calendar;
    }

    /**
     * The reports of a programme, latest first.
     *
     * @throws Refusal NOT_FOUND when there is no such programme
     */
    @Transactional(readOnly = true)
    public List<IndicatorReport> of(String programme) {
        return of(programmes.named(programme));
    }

    /** The reports of a programme, latest first. */
    @Transactional(readOnly = true)
    public List<IndicatorReport> of(Programme programme) {
        return reports.all(programme.code());
    }

    /**
     * A report of a programme.
     *
     * @throws Refusal NOT_FOUND when it was not opened
     */
    @Transactional(readOnly = true)
    public IndicatorReport of(String programme, int year, int number) {
        String caseId = IndicatorReport.caseId(programmes.named(programme).code(), year, number);
        return reports.ofCase(caseId).orElseThrow(() -> Refusal.notFound("synergy.report.unknown", caseId));
    }

    /** The report of a case, if the case is one of a report. */
    @Transactional(readOnly = true)
    public Optional<IndicatorReport> find(String caseId) {
        return reports.ofCase(caseId);
    }

    /**
     * Opens the next report on a year as the signed-in user, who needs the engine's permission to do so.
     *
     * @throws Refusal CONFLICT while another one on that year is open, UNPROCESSABLE when the programme has no such year yet
     */
    @Transactional
    public IndicatorReport open(String programme, int year) {
        Programme owner = programmes.named(programme);
        int number = openOn(owner, year).map(IndicatorReport::number).orElse(next(owner, year));
        cases.start(PROCESS, IndicatorReport.caseId(owner.code(), year, number));
        return of(programme, year, number);
    }

    /**
     * Gives up a report; the caller has checked that the signed-in user is staff.
     *
     * @throws Refusal CONFLICT if it is already published or given up
     */
    @Transactional
    public IndicatorReport cancel(String programme, int year, int number, String reason) {
        IndicatorReport report = of(programme, year, number);
        cases.send(report.caseId(), CANCELLATION, Map.of(CANCELLATION_REASON, reason.strip()));
        return of(programme, year, number);
    }

    /** Opens the report of a year for its steering committee, unless it is already open. */
    @EventListener
    void beforeTheCommittee(SteeringCommitteeDue due) {
        Programme programme = due.programme();
        if (years(programme).contains(due.year()) && next(programme, due.year()) == 1) {
            cases.start(PROCESS, IndicatorReport.caseId(programme.code(), due.year(), 1));
        }
    }

    /** The years of a programme that have begun. */
    List<Integer> years(Programme programme) {
        int thisYear = calendar.today().getYear();
        int last = Math.min(thisYear, programme.end().getYear());
        return IntStream.rangeClosed(programme.start().getYear(), last).boxed().toList();
    }

    /** The report on a year that is neither published nor given up. */
    Optional<IndicatorReport> openOn(Programme programme, int year) {
        return on(programme, year).stream().filter(IndicatorReport::open).findFirst();
    }

    int next(Programme programme, int year) {
        return on(programme, year).stream()
                        .mapToInt(IndicatorReport::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    private List<IndicatorReport> on(Programme programme, int year) {
        return reports.all(programme.code()).stream()
                .filter(report -> report.year() == year)
                .toList();
    }
}
