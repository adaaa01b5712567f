package fr.synergies.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares the figures of a report with the live figures of its year, rounded to whole numbers, HALF_UP. */
@Component
class ReportComparison {

    private final LiveIndicators live;

    ReportComparison(LiveIndicators live) {
        this.live = live;
    }

    /**
     * A figure.
     *
     * @param field form field by which it is collected
     * @param path path of the page of the live figure
     * @param collected empty until figures are collected
     */
    record Row(String field, String path, Optional<Long> collected, long live) {

        /** Collected minus live, 0 until figures are collected. */
        public long difference() {
            return collected.map(figure -> figure - live).orElse(0L);
        }
    }

    /** The figures of a report, in the order of its form. */
    List<Row> rows(IndicatorReport report) {
        Indicators figures = report.figures();
        return List.of(
                row(report, "companiesMet", Indicator.COMPANIES_MET, figures.companiesMet()),
                row(report, "diagnostics", Indicator.DIAGNOSTICS, figures.diagnostics()),
                row(report, "substitutions", Indicator.SUBSTITUTIONS, figures.substitutions()),
                row(report, "poolings", Indicator.POOLINGS, figures.poolings()),
                row(report, "tonnesAvoided", Indicator.TONNES_AVOIDED, figures.tonnesAvoided()),
                row(report, "eurosSaved", Indicator.EUROS_SAVED, figures.eurosSaved()),
                row(report, "jobs", Indicator.JOBS, figures.jobs()));
    }

    /** The initial values of the form that collects them: the figures collected before, otherwise the live ones. */
    Map<String, String> proposed(IndicatorReport report) {
        return rows(report).stream()
                .collect(Collectors.toMap(
                        Row::field,
                        row -> String.valueOf(row.collected().orElse(Math.max(0, row.live()))),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private Row row(IndicatorReport report, String field, Indicator indicator, long collected) {
        IndicatorScope.Filter year = IndicatorScope.Filter.of(Optional.of(report.year()), "", "");
        BigDecimal now = live.figure(report.programme(), indicator, year).value();
        return new Row(
                field,
                indicator.path(),
                report.collected() ? Optional.of(collected) : Optional.empty(),
                now.setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
