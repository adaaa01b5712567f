package fr.synergies.indicator;

import fr.synergies.company.flow.BothLanguages;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.point.ReviewAgendaSource;
import fr.synergies.programme.Programme;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds to the agenda of every monthly meeting the indicator reports in progress. */
@Component
class IndicatorAgenda implements ReviewAgendaSource {

    private static final String ORIGIN = "synergy";

    private final IndicatorReports reports;
    private final BothLanguages texts;

    IndicatorAgenda(IndicatorReports reports, BothLanguages texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public List<AgendaItem> items(Programme programme) {
        return reports.of(programme).stream()
                .filter(IndicatorReport::open)
                .map(report -> new AgendaItem(ORIGIN, report(report)))
                .toList();
    }

    private LocalizedText report(IndicatorReport report) {
        LocalizedText status = texts.of("synergy.report.status." + report.status());
        String year = String.valueOf(report.year());
        return new LocalizedText(
                texts.of("synergy.agenda.report", year, report.number(), status.fr())
                        .fr(),
                texts.of("synergy.agenda.report", year, report.number(), status.en())
                        .en());
    }
}
