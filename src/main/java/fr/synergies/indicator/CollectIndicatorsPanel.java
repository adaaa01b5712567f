package fr.synergies.indicator;

import fr.synergies.tasks.TaskPanel;
import fr.synergies.tasks.TaskView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The report on the task that collects its figures, with the live figures of its year in the form. */
@Component
class CollectIndicatorsPanel implements TaskPanel {

    private final IndicatorReportPanels panels;
    private final IndicatorReports reports;
    private final ReportComparison comparison;

    CollectIndicatorsPanel(
            IndicatorReportPanels panels, IndicatorReports reports, ReportComparison comparison) {
        this.panels = panels;
        this.reports = reports;
        this.comparison = comparison;
    }

    @Override
    public String element() {
        return "collectIndicators";
    }

    @Override
    public String fragment() {
        return panels.fragment();
    }

    @Override
    public Map<String, Object> model(TaskView task) {
        return panels.model(task.caseId());
    }

    @Override
    public Map<String, String> proposed(TaskView task) {
        return reports.find(task.caseId()).map(comparison::proposed).orElse(Map.of());
    }
}
