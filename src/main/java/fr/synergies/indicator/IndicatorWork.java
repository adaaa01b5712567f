package fr.synergies.indicator;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a report: its figures are collected, checked, and published or given up. */
@Service
class IndicatorWork {

    private final IndicatorReportRepository reports;
    private final WorkCalendar calendar;

    IndicatorWork(IndicatorReportRepository reports, WorkCalendar calendar) {
        this.reports = reports;
        this.calendar = calendar;
    }

    @Transactional
    void collect(String caseId, Indicators figures, String comment) {
        IndicatorReport report = report(caseId);
        reports.collect(report.id(), report.collect(), figures, comment.strip());
    }

    /**
     * Returns the figures for correction.
     *
     * @throws Refusal INVALID if the correction is not stated
     */
    @Transactional
    void sendBack(String caseId, String correction) {
        if (correction.isBlank()) {
            throw Refusal.invalid(Violation.of("reason", "synergy.report.correction-missing"));
        }
        IndicatorReport report = report(caseId);
        reports.sendBack(report.id(), report.sendBack(), correction.strip());
    }

    @Transactional
    void publish(String caseId) {
        IndicatorReport report = report(caseId);
        reports.publish(report.id(), report.publish(), calendar.today());
    }

    @Transactional
    void cancel(String caseId, String reason) {
        IndicatorReport report = report(caseId);
        reports.cancel(report.id(), report.cancel(), reason);
    }

    private IndicatorReport report(String caseId) {
        return reports.ofCase(caseId).orElseThrow(() -> Refusal.notFound("synergy.report.unknown", caseId));
    }
}
