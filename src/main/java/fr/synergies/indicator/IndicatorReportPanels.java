package fr.synergies.indicator;

import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskView;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A report of indicators, shown read-only on the page of its case and on its tasks. */
@Component
class IndicatorReportPanels implements SubjectPanel {

    private final IndicatorReports reports;
    private final ReportComparison comparison;

    IndicatorReportPanels(IndicatorReports reports, ReportComparison comparison) {
        this.reports = reports;
        this.comparison = comparison;
    }

    @Override
    public boolean shows(String caseId) {
        return reports.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "indicator/panels :: report";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        IndicatorReport report = reports.find(caseId).orElseThrow();
        return Map.of("report", report, "comparison", report.open() ? comparison.rows(report) : List.of());
    }

    /** The live figures of the year, on the task that collects them. */
    @Override
    public Map<String, String> proposed(TaskView task) {
        return task.element().equals("collectIndicators")
                ? reports.find(task.caseId()).map(comparison::proposed).orElse(Map.of())
                : Map.of();
    }
}
