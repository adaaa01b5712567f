package fr.synergies.indicator;

import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The indicator reports on the page of a programme, and the button to open one. */
@Component
@Order(46)
class IndicatorReportsPanel implements ProgrammePanel {

    private final IndicatorReports reports;

    IndicatorReportsPanel(IndicatorReports reports) {
        this.reports = reports;
    }

    @Override
    public String fragment() {
        return "indicator/panels :: reports";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("indicator-reports", "synergy.reports"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        return Map.of("reports", reports.of(programme), "years", reports.years(programme));
    }
}
