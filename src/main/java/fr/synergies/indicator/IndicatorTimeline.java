package fr.synergies.indicator;

import fr.synergies.company.flow.BothLanguages;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the timeline of a programme: its reports of indicators. */
@Component
class IndicatorTimeline implements TimelineSource {

    private final IndicatorReports reports;
    private final BothLanguages texts;

    IndicatorTimeline(IndicatorReports reports, BothLanguages texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        return reports.of(programme).stream()
                .filter(report -> report.status() != IndicatorReport.Status.CANCELLED)
                .map(this::report)
                .toList();
    }

    private TimelineEntry report(IndicatorReport report) {
        return new TimelineEntry(
                report.day(),
                TimelineEntry.Kind.REPORT,
                texts.of("synergy.timeline.report", String.valueOf(report.year()), report.number()),
                !report.open(),
                Optional.of(report.caseId()));
    }
}
